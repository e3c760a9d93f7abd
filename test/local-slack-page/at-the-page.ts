// One person, one browser page and one fresh practice room for each journey.
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from "vitest";
import { findChromium, type Look, openBrowser, openPage } from "./chromium.ts";
import { openPracticeRoom, type PracticeRoom } from "./practice-room.ts";

const chromium = findChromium();

/** Journeys need a browser; without one they are reported as skipped, never as passed. */
export const describeJourney = describe.skipIf(!chromium);

export type Seat = {
	readonly room: () => PracticeRoom;
	readonly page: () => Page;
	/** Opens the page as a person in a place, such as "U1/C1". */
	readonly open: (address: string) => Promise<void>;
	readonly composer: () => Locator;
	/** Types into the composer and presses Enter. */
	readonly type: (text: string) => Promise<void>;
	readonly message: (words: string) => Locator;
	readonly dialog: () => Locator;
	readonly heading: (words: string) => Locator;
	readonly focused: () => Promise<unknown>;
};

type Held = { browser?: Browser; room?: PracticeRoom; page?: Page; troubles: string[] };

function keepHouse(held: Held, look: Look) {
	beforeAll(async () => {
		held.browser = await openBrowser(chromium ?? "");
	});
	beforeEach(async () => {
		held.room = await openPracticeRoom();
		if (!held.browser) return;
		held.page = await openPage(held.browser, { still: true, ...look });
		held.troubles = [];
		held.page.on("pageerror", (error) => held.troubles.push(error.message));
	});
	afterEach(async () => {
		await held.page?.close();
		await held.room?.close();
		expect(held.troubles).toEqual([]);
	});
	afterAll(() => held.browser?.close());
}

export function takeSeat(look: Look = {}): Seat {
	const held: Held = { troubles: [] };
	keepHouse(held, look);
	const room = () => held.room as PracticeRoom;
	const page = () => held.page as Page;
	const composer = () => page().locator("#composer");
	const heading = (words: string) => page().locator(".place-head h2", { hasText: words });
	return {
		room,
		page,
		composer,
		heading,
		open: async (address) => {
			await page().goto("about:blank");
			await page().goto(`${room().url}/#/${address}`);
			await heading("").waitFor();
		},
		type: async (text) => {
			await composer().fill(text);
			await composer().press("Enter");
		},
		message: (words) => page().locator(".middle .message").filter({ hasText: words }),
		dialog: () => page().locator("dialog"),
		focused: () => page().evaluate(() => document.activeElement?.id),
	};
}
