/** A conversation of ten turns in one thread, typed at the page as a person types it: the name is said once. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageFiles } from "../../src/cli/assets.ts";
import { findChromium, openBrowser, openPage } from "../local-slack-page/chromium.ts";
import { sitting } from "./at-the-demonstration.ts";
import { type Office, openOffice } from "./office.ts";

const chromium = findChromium();

/** What is typed after the first question, and what is read in the answer to it. */
const turns = [
	["who is the secretary?", /Partnerships Secretary is secretary of London Prevent board/],
	["and the chair?", /chair/i],
	["what is open there?", /Open for London Prevent board: 5/],
	["who owns those?", /Owner Community Engagement Lead/],
	["just the overdue ones", /Nothing .*is overdue/],
	["and what is due in february?", /LPB-5/],
	["what was decided last time?", /Not recorded: what was decided at London Prevent board/],
	["how much of the grant is left?", /Not recorded/],
	["when does the MPS Contest board meet?", /MCB-M\d/],
] as const;

describe.skipIf(!chromium)("a thread of ten turns at the page", () => {
	let office: Office;
	let browser: Browser;
	let page: Page;

	beforeAll(async () => {
		office = await openOffice({ via: "socket", page: await pageFiles() });
		browser = await openBrowser(chromium ?? "");
		page = await openPage(browser, { still: true });
	});
	afterAll(async () => {
		await browser?.close();
		await office?.close();
	});

	const desk = sitting(
		() => page,
		() => office,
	);
	const thread = () => page.getByRole("complementary", { name: "Thread" });
	/** What the thread holds below the words that were typed last. */
	const saidAfter = async (words: string): Promise<string> => {
		const said = await thread().locator(".message").allTextContents();
		return said.slice(said.findLastIndex((text) => text.includes(words)) + 1).join("\n");
	};

	it("begins with a question in the channel, answered in its thread", async () => {
		await desk.sit("ctset-lead", "london-prevent-board");
		await desk.type("@Convenor when does the board next meet?");
		await desk
			.message("when does the board next meet")
			.locator("text=/reply|replies/i")
			.first()
			.click();
		await thread().getByText("Thu 5 March 2009").first().waitFor();
	});

	it.each(turns)("goes on: %s", async (words, answer) => {
		const composer = thread().getByRole("textbox");
		await composer.fill(words);
		await composer.press("Enter");
		await expect.poll(() => saidAfter(words), { timeout: 20_000 }).toMatch(answer);
	});

	it("reads whole on a telephone", async () => {
		await page.setViewportSize({ width: 390, height: 844 });
		await thread().getByText("MCB-M").first().waitFor();
		await desk.keep("thread-phone");
		const { scrollWidth, clientWidth } = await page.evaluate(() => ({
			scrollWidth: document.documentElement.scrollWidth,
			clientWidth: document.documentElement.clientWidth,
		}));
		expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
	});
});
