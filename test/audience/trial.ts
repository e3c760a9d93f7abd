/**
 * One trial: a world, somebody or somewhere to look from, and a second world that differs only out of their sight.
 * The same requests are made in both; whatever was shown there must be the same to the byte.
 *
 * Nothing is normalised but the ids of reminders, which are random in life: each is called by when it was first seen.
 * Other ids that the program draws are counted from the start of each request, and Slack's timestamps are its place
 * in the list, so that both worlds draw the same.
 */
import { commands } from "../../commands/index.ts";
import { commandNamed } from "../../src/assistant/open-request.ts";
import type { Audience, Viewer } from "../../src/domain/audience/audience.ts";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { type RecordKind, recordReference } from "../../src/domain/meetings/records.ts";
import type { Register } from "../../src/usecases/ports.ts";
import type { Shown } from "./bolt.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { requestsOf } from "./each-command.ts";
import { isLetIn, mayHear, mayKnow, readersOf } from "./entitled.ts";
import { hide } from "./hide.ts";
import { type Request, requestsFor, type Scene } from "./requests.ts";
import { type Ran, run } from "./run.ts";
import { type Body, makeWorld, partner, type World } from "./world.ts";

export { tryPlanted } from "./planted.ts";

/** From where it is looked at: one person's own screen, or a channel that everyone in it reads. */
export type View = Scene & { readonly from: string };

const slackIds = (world: World): readonly string[] =>
	world.people.flatMap(({ slackId }) => slackId ?? []);

const hiddenFrom = (world: World, isSeen: (body: Body) => boolean): readonly Body[] =>
	world.bodies.filter((body) => !isSeen(body));

/** Everyone but whoever is told what could not be delivered: that telling is owed, and names nothing. */
const personView = (world: World, chance: Chance): View => {
	const from = chance.pick(slackIds(world).slice(1));
	const places = world.channels.filter(({ members }) => members.includes(from));
	const place = places.length > 0 ? chance.maybe(chance.pick(places), 0.6) : undefined;
	const hidden = hiddenFrom(
		world,
		({ board }) => mayKnow(board, from, world) || (!!place && mayHear(board, place, world)),
	);
	const others = place ? readersOf(place, world).filter((other) => other !== from) : [];
	const askers = [from, from, ...others.slice(0, 2)];
	return { world, from, hidden, actors: [from], askers, channel: place?.id, isChannel: false };
};

const channelView = (world: World, chance: Chance): View | undefined => {
	const places = world.channels.filter((channel) => readersOf(channel, world).length > 0);
	if (places.length === 0) return undefined;
	const place = chance.pick(places);
	const hidden = hiddenFrom(world, ({ board }) => mayHear(board, place, world));
	const askers = readersOf(place, world);
	const actors = askers.filter((one) => !hidden.some(({ board }) => mayKnow(board, one, world)));
	return { world, from: place.id, hidden, actors, askers, channel: place.id, isChannel: true };
};

/** Somebody outside, who reads nothing but the letters that they are sent. */
const mailView = (world: World): View => {
	const hidden = hiddenFrom(world, ({ board }) => isLetIn(board, partner.id));
	return {
		world,
		from: `email:${partner.email}`,
		hidden,
		actors: [],
		askers: [],
		isChannel: false,
	};
};

const viewOf = (world: World, chance: Chance): View =>
	(chance.is(0.04) ? mailView(world) : undefined) ??
	(chance.is(0.4) ? channelView(world, chance) : undefined) ??
	personView(world, chance);

const recordKinds = [
	...["reply", "attendance", "agendaItem", "paper", "minutes", "decision"],
] as readonly RecordKind[];

const askedOfRecords = async (register: Register, world: World): Promise<readonly unknown[]> => {
	const found: unknown[] = [await register.merges()];
	for (const kind of recordKinds) found.push(await register.records(kind));
	for (const { board, records } of world.bodies)
		for (const record of records) {
			found.push(await register.recordById(record.kind, record.id));
			found.push(await register.changesOf(record.kind, record.id));
			if ("number" in record) found.push(await register.numbered(recordReference(record, board)));
		}
	return found;
};

/** What the register itself says there, asked in every way, of what is hidden too. */
const askedOfRegister = async (register: Register, world: World): Promise<unknown> => {
	const found: unknown[] = [];
	const ids = world.bodies.flatMap(({ board, items }) => [board.id, ...items.map(({ id }) => id)]);
	for (const { board, items } of world.bodies) {
		found.push(await register.changesOf("board", board.id));
		for (const { kind, id, number } of items) {
			const series = kind === "meeting" ? "meeting" : "item";
			found.push(await register.item({ code: board.code, series, number }));
			found.push(await register.itemById(kind, id), await register.changesOf(kind, id));
		}
		const query = { boardIds: [board.id] };
		found.push(await register.actions(query), await register.guidance(query));
		found.push(await register.milestones(query), await register.meetings(query));
		found.push(await register.series(query), await register.began());
	}
	found.push(...(await askedOfRecords(register, world)));
	found.push(await register.boards(), await register.people(), await register.organisations());
	found.push(await register.plans(), await register.workStreams());
	found.push(await register.changesOf("person", "p1"));
	const later = instant("2100-01-01T00:00:00Z");
	const ever = { from: instant("2000-01-01T00:00:00Z"), until: later };
	found.push(await register.changedWithin(ever, { most: 3 }), await register.holdings());
	const past = register.asAt(later);
	found.push(await past.boards(), await past.actions(), await past.people());
	found.push([...(await register.lastChanges([...ids, "p1", "npia"])).entries()]);
	found.push([...(await register.firstChanges([...ids, "p1", "npia"])).entries()]);
	return found;
};

const written = (value: unknown): string => JSON.stringify(value, null, 1);

/** What is drawn while days pass says nothing but that it is the same as before. */
const inOrderSeen = (texts: readonly string[]): readonly string[] => {
	const seen = new Map<string, string>();
	return texts.map((text) =>
		text.replaceAll(/\b[rdsl]\d{7}\b|\b1233\d{6}|(?<=\/mail\/)[\w.-]+/g, (id) => {
			if (!seen.has(id)) seen.set(id, `reminder ${seen.size + 1}`);
			return seen.get(id) ?? id;
		}),
	);
};

/**
 * Of what the register says: a change's place in the whole history is shown nowhere, and who oversees a board is kept
 * in it as an id, which only a board in sight turns into a name. What is shown of either is compared above.
 */
const inside = new Set(["sequence", "overseenById"]);
const registered = (value: unknown): string =>
	JSON.stringify(value, (key, each) => (inside.has(key) ? undefined : each), 1);

const audienceOf = async ({ office }: Ran, { from, isChannel }: View): Promise<Audience> =>
	isChannel
		? office.directory.channel(from)
		: { kind: "person", viewer: isMail(from) ? byMail : await office.directory.viewer(from) };

const isMail = (from: string): boolean => from.startsWith("email:");

/** As whom a partner is let in who has no account. */
const byMail: Viewer = {
	slackId: "",
	personId: partner.id,
	standing: "guest",
	administrator: false,
};

const changedTs = ({ as, what }: Shown): string | undefined =>
	as === "change" ? (what as { readonly ts?: string }).ts : undefined;

/**
 * Messages in their order, then what each reminder that was changed says in the end, in the order of the reminders.
 * When a reminder is changed is paced for the whole workspace, and says nothing: what it says is compared, and that
 * it is the same message. What a press changes is changed at once, and keeps its place.
 */
const settled = (shown: readonly Shown[]): readonly Shown[] => {
	const last = new Map(shown.map((one) => [changedTs(one), one]));
	last.delete(undefined);
	const changes = [...last].sort(([a = ""], [b = ""]) => a.localeCompare(b, "en"));
	return [...shown.filter((one) => changedTs(one) === undefined), ...changes.map(([, one]) => one)];
};

const seenFrom = async (ran: Ran, view: View): Promise<readonly string[]> => {
	const register = ran.office.store.as(await audienceOf(ran, view));
	return [
		...inOrderSeen(settled(ran.shown.filter(({ to }) => to === view.from)).map(written)),
		registered(await askedOfRegister(register, view.world)),
	];
};

export type Trial = {
	readonly view: View;
	readonly requests: readonly Request[];
	readonly ran: Ran;
	/** The first thing that differed, as each world showed it. */
	readonly difference?: { readonly real: string; readonly other: string } | undefined;
};

const firstDifference = (real: readonly string[], other: readonly string[]) => {
	const length = Math.max(real.length, other.length);
	const at = Array.from({ length }, (_, index) => index).find((each) => real[each] !== other[each]);
	if (at === undefined) return undefined;
	return { real: real[at] ?? "nothing", other: other[at] ?? "nothing" };
};

type Requesting = (scene: Scene, chance: Chance) => readonly Request[];

const tryRequests = async (seed: number, requesting: Requesting): Promise<Trial | undefined> => {
	const chance = chanceOf(seed);
	const view = viewOf(makeWorld(chance), chance);
	if (view.hidden.length === 0) return undefined;
	const requests = requesting(view, chance);
	const hidden = new Set(view.hidden.map(({ board }) => board.id));
	const other = hide(view.world, ({ id }) => hidden.has(id), chance);
	const ran = await run(view.world, requests, () => false);
	const bare = await run(other, requests, (request) => "unseen" in request);
	const [real, seen] = [await seenFrom(ran, view), await seenFrom(bare, view)];
	return { view, requests, ran, difference: firstDifference(real, seen) };
};

/** Undefined where nothing is hidden from there: there is nothing to try. */
export const tryWorld = (seed: number): Promise<Trial | undefined> =>
	tryRequests(seed, requestsFor);

/** The same, of one command alone. */
export const tryCommand = (name: string, seed: number): Promise<Trial | undefined> =>
	tryRequests(seed, requestsOf(commandNamed(commands, name)));
