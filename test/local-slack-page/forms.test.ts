import { expect, it } from "vitest";
import { describeJourney, takeSeat } from "./at-the-page.ts";

describeJourney("a person using what the app shows", () => {
	const seat = takeSeat();

	it("fills a form, is told which field is wrong, and corrects it without retyping", async () => {
		await seat.open("U1/C1");
		await seat.type("/action");
		await seat.dialog().getByLabel("Action", { exact: true }).fill("Draft options paper");
		await seat.page().keyboard.press("Control+Enter");
		await seat.dialog().getByText('Fill in "Owner".').waitFor();
		await seat.dialog().getByLabel("Owner").selectOption("U3");
		await seat.dialog().getByLabel("Due").fill("2009-01-01");
		await seat.dialog().getByLabel("Boards").selectOption("ovb");
		await seat.dialog().getByLabel("Amber").check();
		await seat.dialog().getByRole("button", { name: "Add", exact: true }).click();
		const wrong = seat.dialog().getByLabel("Due");
		await seat.dialog().getByText("That is before today.").waitFor();
		const described = (await wrong.getAttribute("aria-describedby")) ?? "";
		expect(await seat.page().locator(`[id="${described}"]`).textContent()).toContain(
			"before today",
		);
		await expect.poll(() => wrong.evaluate((one) => one === document.activeElement)).toBe(true);
		expect(await seat.dialog().getByLabel("Action", { exact: true }).inputValue()).toBe(
			"Draft options paper",
		);
		await wrong.fill("2009-03-12");
		await seat.page().keyboard.press("Control+Enter");
		await seat.dialog().waitFor({ state: "detached" });
		expect(seat.room().heard.join()).toMatch(/Draft options paper.*U3.*2009-03-12.*ovb.*amber/);
	});

	it("keeps what they typed when the app changes the form, or lays another over it", async () => {
		await seat.open("U1/C1");
		await seat.type("/action");
		await seat.dialog().getByLabel("Action", { exact: true }).fill("Keep me");
		await seat.dialog().getByRole("button", { name: "Add a source" }).click();
		await seat.dialog().getByLabel("Source").waitFor();
		await seat.dialog().getByRole("button", { name: "Show guidance" }).click();
		await seat.dialog().getByRole("heading", { name: "About due dates" }).waitFor();
		await seat.page().keyboard.press("Escape");
		await seat.dialog().getByRole("heading", { name: "Add an action" }).waitFor();
		expect(await seat.dialog().getByLabel("Action", { exact: true }).inputValue()).toBe("Keep me");
	});

	it("keeps focus inside a form, and gets it back when the form closes", async () => {
		await seat.open("U1/C1");
		await seat.type("/action");
		await seat.dialog().waitFor();
		for (let i = 0; i < 25; i++) {
			await seat.page().keyboard.press("Tab");
			const inside =
				"document.activeElement === document.body || document.activeElement?.closest('dialog') != null";
			expect(await seat.page().evaluate(inside)).toBe(true);
		}
		await seat.page().keyboard.press("Escape");
		await seat.dialog().waitFor({ state: "detached" });
		await expect.poll(() => seat.focused()).toBe("composer");
	});

	it("presses a message's buttons, menus and dates, confirming what the app asks", async () => {
		await seat.open("U1/C1");
		await seat.type("/board");
		const board = seat.message("Sources");
		await board.getByRole("button", { name: "Cancel meeting" }).click();
		await seat.dialog().getByRole("button", { name: "Keep it" }).click();
		await board.getByRole("button", { name: "Cancel meeting" }).click();
		await seat.dialog().getByRole("button", { name: "Cancel it" }).click();
		await board.getByLabel("RAG status").selectOption("amber");
		await board.getByLabel("Owner").selectOption("U3");
		await board.locator('input[type="date"]').fill("2009-04-30");
		await board.getByRole("button", { name: "More choices" }).click();
		await seat.page().getByRole("menuitem", { name: "Withdraw" }).click();
		await expect.poll(() => seat.room().heard.length).toBe(5);
		expect(seat.room().heard.filter((one) => one.startsWith("cancel"))).toHaveLength(1);
		expect(seat.room().heard.join()).toMatch(/amber.*U3.*withdraw.*2009-04-30/s);
		await board.getByRole("button", { name: "Record", exact: true }).click();
		await seat.message("Recorded as OVB-14").waitFor();
	});

	it("sees every kind of block, with nothing that was written becoming markup", async () => {
		await seat.open("U1/C1");
		await seat.type("/board");
		const board = seat.message("Sources");
		await board.waitFor();
		for (const role of ["heading", "table", "list", "blockquote"] as const)
			expect(await board.getByRole(role).count()).toBeGreaterThan(0);
		expect(await board.getByText("<b>not bold</b>").count()).toBe(1);
		expect(await board.getByText("Thu 29 January 2009 at 14:00").count()).toBe(1);
		expect(await board.locator("b, script, .unknown").count()).toBe(0);
	});

	it("gives a message to the app by its shortcut", async () => {
		await seat.open("U1/C1");
		await seat.type("Somebody must draft the options");
		const said = seat.message("draft the options");
		await said.hover();
		await said.getByRole("button", { name: "More actions" }).click();
		await seat
			.page()
			.getByRole("menuitem", { name: /Record as an action/ })
			.click();
		await seat.dialog().getByRole("heading", { name: "Add an action" }).waitFor();
	});
});
