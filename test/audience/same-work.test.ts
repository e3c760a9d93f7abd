/** A name that is hidden costs the program the same reads as one that never was: nobody can tell them apart by time. */

import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { unlimited } from "../../src/assistant/allowance.ts";
import type { Parts } from "../../src/assistant/app-context.ts";
import { askPrivately } from "../../src/assistant/converse.ts";
import { serveWords } from "../../src/assistant/dispatch.ts";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { weekendsOnly } from "../../src/domain/dates/working-days.ts";
import { openMemoryStore } from "../../src/store/open-memory-store.ts";
import type { Register, Store } from "../../src/usecases/ports.ts";
import { action, board, meeting, now, operator, person } from "../store/world.ts";

/** Each method of the register that was called, with how much it gave back. */
const counting = (store: Store, reads: string[]): Store => {
	const counted = (register: Register): Register =>
		new Proxy(register, {
			get: (target, name) => {
				const value: unknown = Reflect.get(target, name);
				if (typeof value !== "function") return value;
				return async (...asked: unknown[]) => {
					const found: unknown = await value.apply(target, asked);
					reads.push(`${String(name)} ${Array.isArray(found) ? found.length : typeof found}`);
					return found;
				};
			},
		});
	return { ...store, as: (audience) => counted(store.as(audience)) };
};

const open = async () => {
	const { store, desk } = openMemoryStore();
	await store.change(operator, async (register) => {
		await register.save(person({ id: "out", name: "Sam Okoro", slackId: "UOUT" }));
		await register.save(person({ id: "in", name: "Maya Patel", slackId: "UIN" }));
		await register.save(board({ id: "lpb", name: "London Prevent board", memberIds: ["out"] }));
		await register.save(
			board({ id: "vet", name: "Vetting panel", visibility: "restricted", memberIds: ["in"] }),
		);
		await register.save(action({ id: "a", boardId: "vet", number: 1, title: "Secret paper" }));
		await register.save(meeting({ id: "m", boardId: "vet", number: 1 }));
	});
	const reads: string[] = [];
	let ids = 0;
	const parts: Parts = {
		store: counting(store, reads),
		desk,
		directory: {
			viewer: async (slackId) => ({
				slackId,
				personId: slackId === "UIN" ? "in" : "out",
				standing: "member",
				administrator: false,
			}),
			channel: async (channelId) => ({
				...{ kind: "channel", channelId, access: "public", viewers: [] },
			}),
			profile: async () => undefined,
			presence: async () => "there",
		},
		allowance: unlimited,
		clock: { now: () => instant(now) },
		ids: () => `id${ids++}`,
		calendar: weekendsOnly,
		commands,
		publicUrl: () => undefined,
		afterChange: () => {},
		log: { info: () => {}, warn: () => {}, error: () => {} },
	};
	return { parts, reads };
};

/** What is read of the register when that is typed, or asked where it is no command. */
const readsOf = async (text: string, slackId = "UOUT"): Promise<readonly string[]> => {
	const { parts, reads } = await open();
	const [, noun, rest = ""] = /^\/(\S+) ?(.*)$/.exec(text) ?? [];
	if (noun) await serveWords(parts, { noun, text: rest, asker: { slackId } });
	else await askPrivately(parts, { slackId }, text);
	return reads;
};

/** The same words around a hidden name and around one of the same shape that never was. */
const pairs: readonly (readonly [string, string])[] = [
	["VET-1", "ZZZ-1"],
	["VET-M1", "ZZZ-M1"],
	["Vetting panel", "Dredging panel"],
	['"Secret paper"', '"Ghostly paper"'],
];
const [item, meet, named, titled] = pairs as [
	(typeof pairs)[number],
	(typeof pairs)[number],
	(typeof pairs)[number],
	(typeof pairs)[number],
];

const around: readonly (readonly [string, (typeof pairs)[number]])[] = [
	["/action show NAME", item],
	["/action close NAME it is done", item],
	["/action re-date NAME to Fri 6 March", item],
	["/action snooze NAME until Monday", item],
	["/programme why NAME", item],
	["/action show NAME", titled],
	["/meeting show NAME", meet],
	["/meeting reply NAME yes", meet],
	["/meeting agenda NAME", meet],
	["/meeting minutes NAME", meet],
	["/meeting cancel NAME because of snow", meet],
	["/board show NAME", named],
	["/board calendar NAME", named],
	["/board merge NAME into LPB on 1 April 2009", named],
	["/meeting next NAME", named],
	["/action list NAME", named],
	["/programme status NAME", named],
	["who owns NAME?", item],
	["when does NAME next meet?", named],
	["what is overdue for NAME?", named],
	["when is NAME due?", titled],
];

describe("a name that somebody may not know", () => {
	it.each(around)(
		"costs the same reads in %s as one that never was",
		async (words, [hidden, none]) => {
			const reads = await readsOf(words.replace("NAME", hidden));
			expect(reads.length).toBeGreaterThan(0);
			expect(reads).toEqual(await readsOf(words.replace("NAME", none)));
		},
	);

	it("costs its own people other reads, so that they can be told apart here", async () => {
		expect(await readsOf("/action show VET-1", "UIN")).not.toEqual(
			await readsOf("/action show ZZZ-1", "UIN"),
		);
	});
});
