/** Places and people that change between a reminder's planning and its sending; and matters settled in the last second. */
import { setTimeout as pause } from "node:timers/promises";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import type { Action } from "../../src/domain/items/action.ts";
import { millis } from "../../src/reminders/instants.ts";
import { at, day } from "../reminders/world.ts";
import { channelOf, directOf, type Expected } from "./arena.ts";
import { play, type Row, type Scene } from "./play.ts";

const first = channelOf(0);

/** What belongs in this channel can only be told in private now. */
const tellOf = (scene: Scene, channel: string): void => {
	const changed = scene.expected.map((one) =>
		one.channel === channel ? { ...one, isTold: true } : one,
	);
	scene.expected.splice(0, scene.expected.length, ...changed);
};

type Change = {
	readonly name: string;
	readonly change: object;
	readonly isRestricted?: boolean;
	readonly isQuick?: boolean;
};

const changes: readonly Change[] = [
	{ name: "the channel archived", change: { action: "archive" }, isQuick: true },
	{ name: "the bot removed from the channel", change: { action: "kick", user: "@app" } },
	{
		name: "the bot removed from a restricted board's private channel",
		change: { action: "kick", user: "@app" },
		isRestricted: true,
	},
	{
		name: "a restricted board's channel made public",
		change: { action: "make-public" },
		isRestricted: true,
		isQuick: true,
	},
	{
		name: "a restricted board's channel shared with another workspace",
		change: { action: "share", team: "T2" },
		isRestricted: true,
	},
	{
		name: "a guest invited into a restricted board's channel",
		change: { action: "invite", user: "U3" },
		isRestricted: true,
	},
];

const changed = ({ name, change, isRestricted, isQuick }: Change): Row => ({
	name: `between planning and sending: ${name}`,
	isQuick,
	run: (stage) =>
		play(stage, {
			patience: 240_000,
			arena: { isRestricted, ...(isRestricted ? { boardMore: { memberIds: ["sec"] } } : {}) },
			script: async (scene) => {
				await scene.happenEverywhere();
				await scene.arena.world({ ...change, channel: first });
				tellOf(scene, first);
			},
		}),
});

const deactivated: Row = {
	name: "between planning and sending: the secretary deactivated, the board without a channel",
	run: (stage) =>
		play(stage, {
			arena: { boardMore: { channelId: undefined, chairId: "chair" } },
			script: async (scene) => {
				await scene.arena.world({ action: "deactivate", user: "U1" });
				const told = scene.expected.map((one) => ({ ...one, isTold: true }));
				scene.expected.splice(0, scene.expected.length, ...told);
			},
		}),
};

type Owned = {
	readonly name: string;
	readonly isRestricted?: boolean;
	readonly isQuick?: boolean;
	readonly change: (scene: Scene) => Promise<void>;
};

const inSlack = (action: string) => (scene: Scene) => scene.arena.world({ action, user: "U1" });

/** The owner, who is no member any more of the board whose matters they answer for. */
const offTheBoards = async ({ arena }: Scene): Promise<void> => {
	const audience = { kind: "operator" } as const;
	const author = { name: "Chair", through: "faults" };
	await arena.register.store.change({ audience, author, now: arena.now() }, async (change) => {
		for (const board of await change.boards()) await change.save({ ...board, memberIds: [] });
	});
};

const owners: readonly Owned[] = [
	{ name: "the owner made a guest", change: inSlack("make-guest"), isQuick: true },
	{ name: "the owner deactivated", change: inSlack("deactivate") },
	{ name: "the owner off a restricted board", change: offTheBoards, isRestricted: true },
];

/** What is theirs was to be said to the owner alone; now their board's chair is told of it. */
const owned = ({ name, change, isRestricted, isQuick }: Owned): Row => ({
	name: `between planning and sending: ${name}`,
	isQuick,
	run: (stage) =>
		play(stage, {
			patience: 240_000,
			arena: {
				isRestricted,
				ownerId: "sec",
				boardMore: {
					channelId: undefined,
					secretaryId: undefined,
					chairId: "chair",
					// A guest who is a member of the board is let in by that.
					memberIds: isRestricted ? ["sec"] : [],
				},
			},
			script: async (scene) => {
				await change(scene);
				const told = scene.expected.map((one) => ({ ...one, isTold: true }));
				scene.expected.splice(0, scene.expected.length, ...told);
			},
			after: async ({ arena }) => {
				const astray = (await arena.posts()).filter(({ channel }) => channel === directOf("U1"));
				if (astray.length > 0) throw new Error(`the owner was told: ${astray[0]?.text}`);
			},
		}),
});

type Settling = { readonly scene: Scene; readonly id: string; readonly isMoved: boolean };

/** Answers the moment from which it must not be said any more. */
const settleItem = async ({ scene, id, isMoved }: Settling): Promise<number> => {
	const { arena } = scene;
	const audience = { kind: "operator" } as const;
	const author = { name: "Secretary", through: "faults" };
	const now = arena.now();
	await arena.register.store.change({ audience, author, now }, async (change) => {
		const item = (await change.itemById("action", id)) as Action | undefined;
		if (!item) throw new Error(`no ${id}`);
		const settled: Action = isMoved
			? { ...item, due: day("2009-06-20") }
			: { ...item, state: { is: "closed", on: plainDate("2009-03-06") } };
		await change.save(settled);
	});
	return millis(arena.now());
};

const lastSecond = (isMoved: boolean): Row => ({
	name: `an item ${isMoved ? "moved" : "closed"} in the last second`,
	run: (stage) => {
		const over = new Map<string, number>();
		return play(stage, {
			arena: { boards: 3, duePerBoard: 6 },
			script: async (scene) => {
				const worker = await scene.arena.worker();
				const optional: Expected[] = scene.expected.map((one) => ({ ...one, isOptional: true }));
				scene.expected.splice(0, scene.expected.length, ...optional);
				await pause(
					Math.max(millis(at("2009-03-06T08:59:59.600Z")) - millis(scene.arena.now()), 0),
				);
				for (let item = 1; item <= 6; item++)
					for (let board = 0; board < 3; board++) {
						const id = `due-${board}-${item}`;
						over.set(`Due thing ${board}/${item}.`, await settleItem({ scene, id, isMoved }));
						await pause(30);
					}
				await scene.kill(worker);
			},
			after: async ({ arena }) => {
				for (const { text, ts } of await arena.posts())
					for (const [words, from] of over)
						if (text.includes(words) && Number(ts) * 1_000 > from + 2_000)
							throw new Error(`"${words}" was said after it was settled`);
			},
		});
	},
});

export const placeRows: readonly Row[] = [
	...changes.map(changed),
	deactivated,
	...owners.map(owned),
	lastSecond(false),
	lastSecond(true),
];
