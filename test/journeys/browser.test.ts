/** A secretary's morning at the page, in a real browser, on the demonstration programme. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageFiles } from "../../src/cli/assets.ts";
import { findChromium, openBrowser, openPage } from "../local-slack-page/chromium.ts";
import { sitting } from "./at-the-demonstration.ts";
import { type Office, openOffice } from "./office.ts";

const chromium = findChromium();

describe.skipIf(!chromium)("a secretary's morning at the page", () => {
	let office: Office;
	let browser: Browser;
	let page: Page;
	const troubles: string[] = [];

	beforeAll(async () => {
		office = await openOffice({ via: "socket", page: await pageFiles() });
		browser = await openBrowser(chromium ?? "");
		page = await openPage(browser, { still: true });
		page.on("pageerror", (error) => troubles.push(error.message));
	});
	afterAll(async () => {
		await browser?.close();
		await office?.close();
		expect(troubles).toEqual([]);
	});

	const { sit, type, message, keep } = sitting(
		() => page,
		() => office,
	);

	it("schedules a meeting, and everyone in the board's channel reads it", async () => {
		await sit("contest-secretary", "contest-london");
		await type(
			"/meeting schedule CONTEST (London) board 12 March 2pm, 90 minutes, City Hall committee room 5",
		);
		await message("Scheduled").waitFor();
		await message("Meeting scheduled").waitFor();
		expect(await message("Meeting scheduled").textContent()).toContain("Thu 12 March 2009");
		await keep("schedule");
	});

	it("adds an action in the form, corrected at the field that was wrong", async () => {
		await type("/action add");
		const dialog = page.locator("dialog");
		await dialog.waitFor();
		await dialog.getByLabel("Action", { exact: true }).fill("Draft the terms of reference");
		await dialog.getByRole("textbox", { name: /^Due/ }).fill("the twelfth of never");
		await keep("form");
		await dialog.getByRole("button", { name: "Add", exact: true }).click();
		await dialog.getByText("the twelfth of never").last().waitFor();
		await dialog.getByRole("textbox", { name: /^Due/ }).fill("Fri 6 February");
		await dialog.getByRole("button", { name: "Add", exact: true }).click();
		await message("Recorded").waitFor();
		expect(await message("Recorded").textContent()).toContain("Fri 6 February 2009");
	});

	it("asks in plain words and is answered in the thread", async () => {
		await type("@Convenor when do we next meet?");
		await message("when do we next meet").locator("text=/reply|replies/i").first().click();
		const thread = page.getByRole("complementary", { name: "Thread" });
		await thread.getByText("Thu 12 March 2009").first().waitFor();
		await keep("question");
	});

	it("is refused what is another board's, and told who could", async () => {
		await type("/meeting cancel LPB-M4");
		await message("Only London Prevent board's secretary or chair").waitFor();
		await keep("refused");
	});

	it("moves the clock, and the reminder arrives", async () => {
		await office.advance("7d");
		await message("Action due").waitFor();
		const seen = await page
			.locator(".middle .message")
			.filter({ hasText: "Draft the terms of reference" })
			.allTextContents();
		expect(
			seen.filter((text) => text.includes("due today") || text.includes("Due today")).length,
		).toBeLessThanOrEqual(1);
		await office.advance("1d");
		await message("due today").waitFor();
		await keep("reminder");
	});

	it("reads on a telephone too", async () => {
		const phone = await openPage(browser, { phone: true, still: true });
		await phone.goto(page.url().split("/").slice(0, 6).join("/"));
		await phone.locator(".place-head h2", { hasText: "contest-london" }).waitFor();
		await phone.locator(".middle .message").filter({ hasText: "due today" }).last().waitFor();
		await sitting(
			() => phone,
			() => office,
		).keep("phone");
		await phone.close();
	});

	it("shows a form with a file on a phone, and none of it is cut", async () => {
		await page.setViewportSize({ width: 390, height: 844 });
		await sit("partnerships-secretary", "london-prevent-board");
		await type("/meeting minutes-record");
		await page.locator("dialog input[type=file]").waitFor();
		const cut = await page
			.locator("dialog *")
			.evaluateAll((all) =>
				all
					.filter((one) => one.getBoundingClientRect().right > innerWidth)
					.map((one) => one.tagName),
			);
		expect(cut).toEqual([]);
	});
});
