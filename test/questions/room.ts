/** One conversation, in private or in a channel's thread, with what it remembers kept in memory. */

import { instant } from "../../src/domain/dates/plain-date.ts";
import { englandAndWales } from "../../src/language/dates/holidays.ts";
import { understand as todays } from "../../src/questions/understand.ts";
import { type Conversing, converse, type Turn } from "../../src/usecases/questions/converse.ts";
import type { Understand } from "../../src/usecases/questions/understanding.ts";
import { clock, type Demo } from "./demo.ts";

export type Room = {
	readonly says: (text: string, asker: string) => Promise<Turn>;
	/** How much is remembered, in characters. */
	readonly remembers: () => number;
};

export type Place = {
	readonly at?: string | undefined;
	readonly channel?: string | undefined;
	readonly understand?: Understand;
};

const memory = (): Conversing["desk"] & Pick<Room, "remembers"> => {
	const kept = new Map<string, string>();
	return {
		remembers: () => [...kept.values()].join("").length,
		thread: async (key) => JSON.parse(kept.get(key) ?? "null") ?? undefined,
		keepThread: async (key, context) => void kept.set(key, JSON.stringify(context)),
	};
};

export const roomOf = async (
	demo: Demo,
	{ at, channel, understand = todays }: Place,
): Promise<Room> => {
	const desk = memory();
	const place = channel === undefined ? undefined : await demo.channel(channel);
	const directory = {
		channel: async () => {
			if (!place) throw new Error("in private there is no channel");
			return place;
		},
	};
	return {
		remembers: desk.remembers,
		says: async (text, asker) =>
			converse(
				{
					store: demo.store.store,
					desk,
					directory,
					calendar: englandAndWales,
					understand,
					viewer: await demo.viewer(asker),
					now: at ? instant(at) : clock,
					zone: demo.zone,
				},
				{
					channelId: place?.channelId,
					key: place ? "thread" : asker,
					isThread: place !== undefined,
				},
				text,
			),
	};
};
