/** Somebody at the local Slack's page, in a real browser, with the demonstration programme behind it. */
import type { Locator, Page } from "playwright-core";
import type { Office } from "./office.ts";

/** Set to keep pictures of a journey there. */
const pictures = process.env.JOURNEY_PICTURES;

export type Sitting = {
	/** Takes a person's seat in a channel. */
	readonly sit: (handle: string, channel: string) => Promise<void>;
	readonly type: (text: string) => Promise<void>;
	/** The latest message in the channel that says so. */
	readonly message: (words: string) => Locator;
	readonly keep: (name: string) => Promise<void>;
};

export const sitting = (page: () => Page, office: () => Office): Sitting => ({
	sit: async (handle, channel) => {
		const state = await office().read(`/local/state?user=${handle}`);
		const users = state.users as { id: string; name: string }[];
		const channels = state.channels as { id: string; name: string }[];
		const user = users.find(({ name }) => name === handle)?.id;
		const place = channels.find(({ name }) => name === channel)?.id;
		await page().goto("about:blank");
		await page().goto(`${office().url}/#/${user}/${place}`);
		await page().locator(".place-head h2", { hasText: channel }).waitFor();
	},
	type: async (text) => {
		await page().locator("#composer").fill(text);
		await page().locator("#composer").press("Enter");
	},
	message: (words) => page().locator(".middle .message").filter({ hasText: words }).last(),
	keep: async (name) => {
		if (pictures) await page().screenshot({ path: `${pictures}/${name}.png` });
	},
});
