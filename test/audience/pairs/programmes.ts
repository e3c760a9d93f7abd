/** Two programme files that differ in hidden boards alone: in one they are restricted, in the other they never were. */
import { demoProgramme } from "../../../src/cli/assets.ts";
import type { Chance } from "../chance.ts";

type Entry = Readonly<Record<string, unknown>> & { readonly key: string };
type File = Readonly<Record<string, unknown>>;

type Seat = { readonly holder?: string };
type BoardEntry = Entry & {
	readonly code: string;
	readonly name: string;
	readonly aliases?: readonly string[];
	readonly secretary?: string;
	readonly chair?: string;
	readonly members?: readonly string[];
	readonly seats?: readonly Seat[];
	readonly channel?: string;
};
type Place = Entry & {
	readonly name: string;
	readonly kind?: string;
	readonly members: readonly string[];
	readonly withConvenor?: boolean;
	readonly archived?: boolean;
};
type Account = Entry & { readonly handle: string; readonly standing?: string };

export type Viewer = {
	readonly handle: string;
	/** Where they read, besides their own conversation with the bot. */
	readonly places: readonly string[];
};

export type Programmes = {
	readonly real: string;
	readonly bare: string;
	readonly hidden: readonly BoardEntry[];
	/** Somebody of a hidden board, who goes on with its work. */
	readonly insider: string;
	readonly viewers: readonly Viewer[];
};

const many = <T>(file: File, name: string): readonly T[] => (file[name] ?? []) as readonly T[];

const peopleOf = ({ secretary, chair, members = [], seats = [] }: BoardEntry) =>
	[secretary, chair, ...members, ...seats.map(({ holder }) => holder)].flatMap((one) => one ?? []);

/** A board of our own, whose names and titles stand as close as can be to some that everybody may know. */
const nearBy = (file: File, chance: Chance) => {
	const seen = chance.pick(many<BoardEntry>(file, "boards").filter(({ key }) => key !== "vet"));
	const owner = chance.pick(many<Account>(file, "people").slice(0, 20)).key;
	const board = {
		key: "near",
		code: `${seen.code.slice(0, -1)}Z`,
		name: `${seen.name.split(" ").slice(0, -1).join(" ")} panel`,
		aliases: chance.some([...(seen.aliases ?? []), seen.code.toLowerCase()], 0.4),
		visibility: "restricted",
		secretary: "vetting-secretary",
		chair: "vetting-chair",
		members: chance.some(["equality-lead"], 0.5),
		...(chance.is(0.5) ? { channel: seen.channel } : {}),
	};
	const like = chance.some(many<Entry>(file, "actions"), 0.15);
	const actions = like.map(({ title }, at) => ({
		...{ key: `near-${at}`, board: "near", number: at + 1, title: `${title} too`, owner },
		due: chance.pick(["30 January 2009", "3 February 2009", "in February"]),
	}));
	const meeting = { key: "near-m1", board: "near", number: 1, from: "10:00", minutes: 60 };
	const on = chance.pick(["2009-02-03", "2009-02-05"]);
	return { board: board as BoardEntry, actions, meetings: [{ ...meeting, on }], over: seen.key };
};

/** Some that are open in the demonstration are restricted here. */
const restrict = (file: File, keys: ReadonlySet<string>): File => ({
	...file,
	boards: many<BoardEntry>(file, "boards").map((one) =>
		keys.has(one.key) ? { ...one, visibility: "restricted" } : one,
	),
});

/** A work stream runs across the boards that are left. */
const withoutThem = (entry: object, keys: ReadonlySet<string>): object =>
	"boards" in entry && Array.isArray(entry.boards)
		? { ...entry, boards: entry.boards.filter((key) => !keys.has(key)) }
		: entry;

const without = (file: File, keys: ReadonlySet<string>): File =>
	Object.fromEntries(
		Object.entries(file).map(([name, value]) => {
			if (!Array.isArray(value)) return [name, value];
			const kept = (value as Entry[]).filter(
				({ key, board }) => !(keys.has(String(board)) || (name === "boards" && keys.has(key))),
			);
			const cut = kept.map(({ overseenBy, ...rest }) =>
				overseenBy === undefined || keys.has(String(overseenBy)) ? rest : { ...rest, overseenBy },
			);
			return [name, cut.map((one) => withoutThem(one, keys))];
		}),
	);

/** Those whom no hidden board has let in, nor its own private channel; who looks after the workspace is owed more. */
const viewersIn = (
	file: File,
	hidden: readonly BoardEntry[],
	chance: Chance,
): readonly Viewer[] => {
	const places = many<Place>(file, "channels").filter(
		({ withConvenor, archived }) => withConvenor !== false && !archived,
	);
	const own = places.filter(
		({ key, kind }) => kind === "private" && hidden.some(({ channel }) => channel === key),
	);
	const inside = new Set([...hidden.flatMap(peopleOf), ...own.flatMap(({ members }) => members)]);
	const fit = many<Account & { readonly administrator?: boolean }>(file, "people").filter(
		({ key, standing = "member", administrator }) =>
			!inside.has(key) && !administrator && !["none", "deactivated"].includes(standing),
	);
	const outsiders = fit.filter(({ standing }) => standing !== undefined);
	const members = fit.filter(({ standing }) => standing === undefined);
	const chosen = [
		...(outsiders.length > 0 ? [chance.pick(outsiders)] : []),
		chance.pick(members),
		chance.pick(members),
	];
	return [...new Set(chosen)].map(({ key, handle }) => ({
		handle,
		places: places.filter((place) => place.members.includes(key)).map(({ name }) => name),
	}));
};

export const programmesFor = (chance: Chance): Programmes => {
	const demo = JSON.parse(demoProgramme()) as File;
	const also = chance.pick(["vet", "cog", "acpo", "pob", "ccsm", "ctps", "spb", "ppb", "pdt"]);
	const near = nearBy(demo, chance);
	const keys = new Set(["vet", also, "near"]);
	const overseen = chance.is(0.4);
	const real = restrict(
		{
			...demo,
			boards: [...many<BoardEntry>(demo, "boards"), near.board].map((one) =>
				overseen && one.key === near.over ? { ...one, overseenBy: "near" } : one,
			),
			actions: [...many<Entry>(demo, "actions"), ...near.actions],
			meetings: [...many<Entry>(demo, "meetings"), ...near.meetings],
		},
		keys,
	);
	const hidden = many<BoardEntry>(real, "boards").filter(({ key }) => keys.has(key));
	return {
		real: JSON.stringify(real),
		bare: JSON.stringify(without(real, keys)),
		hidden,
		insider: "personnel-secretary",
		viewers: viewersIn(real, hidden, chance),
	};
};
