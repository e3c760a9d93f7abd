import { expect, it } from "vitest";
import { describeJourney, takeSeat } from "./at-the-page.ts";

describeJourney("a person on a phone", () => {
	const seat = takeSeat({ phone: true });

	it("finds the channels in a drawer, and nothing is wider than the screen", async () => {
		await seat.open("U1/C1");
		await seat.type("/board");
		await seat.message("Sources").waitFor();
		const wide = () => document.documentElement.scrollWidth > innerWidth;
		expect(await seat.page().evaluate(wide)).toBe(false);
		await seat.page().getByRole("button", { name: "Channels and people" }).click();
		await seat
			.page()
			.getByRole("button", { name: /^vetting-panel/ })
			.click();
		await seat.heading("vetting-panel").waitFor();
		await expect.poll(() => seat.page().locator(".side").isVisible()).toBe(false);
	});

	it("moves the clock from a menu, and replies to a message from another", async () => {
		await seat.open("U1/C1");
		await seat.page().getByRole("button", { name: "Move the clock" }).click();
		await seat.page().getByRole("menuitem", { name: "+1 week" }).click();
		await seat
			.page()
			.getByText(/Thu 5 Feb 2009 10:00/)
			.waitFor();
		await seat.type("Papers are ready");
		await seat.message("Papers are ready").getByRole("button", { name: "More actions" }).click();
		await seat.page().getByRole("menuitem", { name: "Reply in thread" }).click();
		await seat.page().getByRole("complementary", { name: "Thread" }).waitFor();
	});
});
