/** The demonstration programme in memory, and questions put to it a line at a time. */
import { type Asking, answerLines } from "../../src/channels/question-lines.ts";
import { openDemonstration, type Standalone } from "../../src/cli/demonstration.ts";
import { readSettings } from "../../src/config.ts";
import { englandAndWales } from "../../src/language/dates/holidays.ts";

export type Line = {
	readonly id: string | number | null;
	readonly text: string;
	readonly intent: string;
	readonly entities: readonly string[];
	readonly sources: readonly string[];
	readonly privately?: Line;
	readonly refused?: string;
};

export const openPractice = (): Promise<Standalone> => openDemonstration(readSettings({}));

export const askingOf = (
	{ store, desk, roster, now }: Standalone,
	flags: { readonly asker?: string; readonly channel?: string } = {},
	onUnread?: Asking["onUnread"],
) => {
	const defaults = { at: now, zone: roster.zone, ...flags };
	const ask = answerLines({ store, desk, roster, calendar: englandAndWales, defaults, onUnread });
	return async (line: object | string, number?: number): Promise<Line> =>
		JSON.parse(await ask(typeof line === "string" ? line : JSON.stringify(line), number));
};
