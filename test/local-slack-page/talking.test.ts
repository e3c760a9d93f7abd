import { expect, it } from "vitest";
import { describeJourney, takeSeat } from "./at-the-page.ts";

describeJourney("a person at the page", () => {
	const seat = takeSeat();

	it("is told plainly that this is a simulation", async () => {
		await seat.open("U1/C1");
		expect(await seat.page().title()).toBe("Local Slack: a simulation for Convenor");
		await seat.page().getByText("Simulation", { exact: true }).waitFor();
	});

	it("says something, and it appears with their name and local time", async () => {
		await seat.open("U3/C1");
		await seat.type("Papers are ready");
		const said = seat.message("Papers are ready");
		await said.waitFor();
		expect(await said.locator(".sender").textContent()).toMatch(/Delivery Lead\s*05:00/);
		expect(await seat.composer().inputValue()).toBe("");
	});

	it("chooses a command with the keyboard alone, and only they see the answer", async () => {
		await seat.open("U1/C1");
		await seat.composer().fill("/pro");
		await seat.composer().press("Tab");
		expect(await seat.composer().inputValue()).toBe("/programme ");
		await seat.composer().pressSequentially("h");
		await seat.composer().press("Enter");
		expect(await seat.composer().inputValue()).toBe("/programme help ");
		await seat.composer().press("Enter");
		const answer = seat.message("You asked: help");
		await answer.getByText("Only visible to you").waitFor();
		await seat.open("U2/C1");
		expect(await seat.message("You asked").count()).toBe(0);
	});

	it("loses nothing that they typed when it cannot be sent", async () => {
		await seat.open("U1/C1");
		await seat.type("/nonsense for the board");
		await seat.page().getByRole("alert").filter({ hasText: "/nonsense" }).waitFor();
		expect(await seat.composer().inputValue()).toBe("/nonsense for the board");
	});

	it("keeps a half-written message while looking elsewhere", async () => {
		await seat.open("U1/C1");
		await seat.composer().fill("Half a thought");
		await seat
			.page()
			.getByRole("button", { name: /^empty-room/ })
			.click();
		await seat.page().getByText("Nothing has been said in empty-room yet.").waitFor();
		await seat
			.page()
			.getByRole("button", { name: /^oversight-board/ })
			.click();
		await expect.poll(() => seat.composer().inputValue()).toBe("Half a thought");
	});

	it("is told that a place is being opened, never that there is none", async () => {
		const page = seat.page();
		const held: (() => void)[] = [];
		await page.route("**/local/transcript*", async (route) => {
			await new Promise<void>((go) => held.push(go));
			await route.continue();
		});
		await page.route("**/local/state?*user=U3*", async (route) => {
			await new Promise<void>((go) => held.push(go));
			await route.continue();
		});
		const goOn = () => held.splice(0).forEach((go) => void go());
		await page.goto(`${seat.room().url}/#/U3/C5`);
		await page.getByText("Opening the channel…").waitFor();
		goOn();
		await page.getByText("Opening the messages…").waitFor();
		const opened = page.getByText("Nothing has been said in empty-room yet.");
		await expect
			.poll(async () => {
				goOn();
				return opened.isVisible();
			})
			.toBe(true);
		expect(await page.getByText(/^Opening/).count()).toBe(0);
	});

	it("is shown what to try in an empty channel, from the app's own commands", async () => {
		await seat.open("U1/C5");
		await seat.page().getByRole("button", { name: "/programme help" }).click();
		expect(await seat.composer().inputValue()).toBe("/programme help");
	});

	it("replies in a thread, and the app answers there", async () => {
		await seat.open("U2/C1");
		await seat.type("Where are we?");
		const said = seat.message("Where are we?");
		await said.hover();
		await said.getByRole("button", { name: "Reply in thread" }).click();
		const thread = seat.page().getByRole("complementary", { name: "Thread" });
		await thread.getByRole("textbox").fill("@Convenor please say");
		await thread.getByRole("textbox").press("Enter");
		await thread.getByText("Not recorded.").waitFor();
		await said.getByRole("button", { name: /2 replies.*Convenor: Not recorded/ }).waitFor();
		expect(await seat.message("").count()).toBe(1);
	});

	it("sees who is in a channel, guests marked as such", async () => {
		await seat.open("U1/C1");
		await seat.page().getByRole("button", { name: "5 members" }).click();
		await seat.dialog().getByText("Visiting Auditor Guest").waitFor();
	});

	it("goes back to where they were", async () => {
		await seat.open("U1/C1");
		await seat
			.page()
			.getByRole("button", { name: /^partners/ })
			.click();
		await seat.heading("partners").waitFor();
		await seat.page().goBack();
		await seat.heading("oversight-board").waitFor();
	});

	it("opens the app's Home", async () => {
		await seat.open("U1/C1");
		await seat
			.page()
			.getByRole("button", { name: /^Convenor Home/ })
			.click();
		await seat.page().getByRole("heading", { name: "Your programme today" }).waitFor();
	});

	it("becomes somebody else, who sees their own channels and time", async () => {
		await seat.open("U1/C2");
		await seat
			.page()
			.getByRole("button", { name: /^Act as somebody else/ })
			.click();
		await seat
			.page()
			.getByRole("textbox", { name: /^Narrow/ })
			.fill("partner");
		await seat
			.page()
			.getByRole("menuitemradio", { name: /Partner Officer External/ })
			.click();
		await seat
			.page()
			.getByRole("button", { name: /^partners/ })
			.waitFor();
		expect(
			await seat
				.page()
				.getByRole("button", { name: /^vetting-panel/ })
				.count(),
		).toBe(0);
	});

	it("is told why they cannot write where they are not, or when they have left", async () => {
		await seat.open("U1/C4");
		await seat.page().getByText("This channel is archived.", { exact: false }).waitFor();
		await seat.open("U1/C6");
		await seat.page().getByText("not in this channel", { exact: false }).waitFor();
		expect(await seat.composer().count()).toBe(0);
	});

	it("moves the clock, in their own zone", async () => {
		await seat.open("U1/C1");
		const clock = seat.page().getByRole("region", { name: "Simulated clock" });
		await clock.getByRole("button", { name: "Move the clock 1 day forward" }).click();
		await clock.getByText(/Fri 30 Jan 2009 10:00/).waitFor();
		await clock.getByRole("button", { name: "Next Monday 09:00" }).click();
		await clock.getByText(/Mon 2 Feb 2009 09:00/).waitFor();
		await clock.getByRole("button", { name: "To a date…" }).click();
		await seat.dialog().getByLabel("Date", { exact: true }).fill("2009-04-01");
		await seat.dialog().getByRole("button", { name: "Move", exact: true }).click();
		await clock.getByText(/Wed 1 Apr 2009 09:00/).waitFor();
	});

	it("hears of new messages at once, wherever they are", async () => {
		await seat.open("U1/C1");
		await seat
			.room()
			.drive("message", { user: "U2", channel: "C1", text: "The venue is confirmed" });
		await seat.message("The venue is confirmed").waitFor();
		await expect
			.poll(() => seat.page().locator('[aria-live="polite"]').textContent())
			.toContain("The venue is confirmed");
		await seat.room().drive("message", { user: "U2", channel: "C2", text: "Minutes are in" });
		await seat
			.page()
			.getByRole("button", { name: /vetting-panel.*1 unread/ })
			.waitFor();
	});

	it("reads the traffic, filtered, with what was sent and answered", async () => {
		await seat.open("U1/C1");
		await seat.type("/board");
		await seat.message("Sources").waitFor();
		await seat.page().getByRole("button", { name: "Traffic log" }).click();
		const log = seat.page().getByRole("region", { name: "Traffic log" });
		await log.getByRole("searchbox").fill("chat.postMessage");
		const entry = log.locator(".entry");
		await expect.poll(() => entry.count()).toBe(1);
		await entry.locator("summary").first().click();
		await entry.getByText("channel", { exact: true }).first().waitFor();
		await seat.page().keyboard.press("Escape");
		await log.waitFor({ state: "detached" });
	});

	it("walks the channels with the arrow keys and skips to the conversation", async () => {
		await seat.open("U1/C1");
		await seat.page().keyboard.press("Tab");
		await seat.page().keyboard.press("Enter");
		await expect.poll(() => seat.focused()).toBe("conversation");
		await seat
			.page()
			.getByRole("button", { name: /^oversight-board/ })
			.focus();
		await seat.page().keyboard.press("ArrowDown");
		await seat.page().keyboard.press("Enter");
		await seat.heading("partners").waitFor();
	});
});
