/** Undoes a deed: all that one request changed goes back together, unless something of it has been changed since. */
import { may } from "../../domain/audience/rights.ts";
import type { Board } from "../../domain/boards/board.ts";
import { dayIn, justAfter, minutesAfter, usualZone } from "../../domain/dates/plain-date.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { type Entity, type Item, isItemKind } from "../../domain/register.ts";
import { type ChangeMark, isWorthTelling, mayStillUndo, undone } from "../../domain/undo.ts";
import { isRefused, onBehalf } from "../change-item.ts";
import type { Change, News, Register, RegisterChange } from "../ports.ts";
import { loadOrder, readHeld } from "../programme/existing-entries.ts";
import { linkedFrom } from "../programme/links.ts";
import { importedThrough } from "../programme/load.ts";
import type { Request } from "../request.ts";

export type Undone = {
	/** The command that was undone: `action close`. */
	readonly through: string;
	readonly restored: readonly Entity[];
	/** The boards whose channels are told. */
	readonly told: readonly Board[];
};

const nothing = (what: string): Refused => refuse({ why: "nothing-to-change", what });

const isOf = (deed: Change) => (change: Change) =>
	change.at === deed.at &&
	change.author.slackId === deed.author.slackId &&
	change.author.through === deed.author.through;

const undoneThrough = "programme undo";

const contentOf = ({ entity }: Change): string => JSON.stringify({ ...entity, version: 0 });

/** The change that a thing stands at: after an undo, the one that it went back to, if it was there before. */
const standsAt = (history: readonly Change[]): Change | undefined => {
	const now = history.at(-1);
	if (now?.author.through !== undoneThrough) return now;
	const content = contentOf(now);
	const before = history.slice(0, -1);
	return standsAt(before.slice(0, before.findLastIndex((one) => contentOf(one) === content) + 1));
};

/** The change that a button names, else the asker's own latest that has not been undone. */
const deedOf = async (
	mark: ChangeMark | undefined,
	{ register, viewer, now }: Request,
): Promise<Change | Refused> => {
	const none = (what: string) =>
		nothing(`You haven't changed anything${what} in the last ten minutes`);
	if (mark) {
		const history = await register.changesOf(mark.kind, mark.id);
		return history.find(({ entity }) => entity.version === mark.version) ?? none("");
	}
	const recent = { from: minutesAfter(now, -10), until: justAfter(now) };
	const { newest } = await register.changedWithin(recent, { most: 100 });
	const isUndo = ({ author }: Change) => author.through === undoneThrough;
	const standing = await Promise.all(
		newest.map(async ({ last }) =>
			isUndo(last) ? standsAt(await register.changesOf(last.entity.kind, last.entity.id)) : last,
		),
	);
	const isOwn = (change: Change | undefined) =>
		change?.author.slackId === viewer.slackId && change.at >= recent.from;
	const [latest] = standing.filter(isOwn).sort((a, b) => ((a?.at ?? "") < (b?.at ?? "") ? 1 : -1));
	return latest ?? none(newest.some(({ last }) => isUndo(last) && isOwn(last)) ? " else" : "");
};

const mayUndo = async (deed: Change, members: readonly Change[], request: Request) => {
	const { viewer, me } = request;
	if (viewer.within !== undefined) return false;
	if (deed.author.slackId === viewer.slackId) return true;
	const boards = await request.register.boards();
	return members.every(({ entity }) => {
		const boardId = entity.kind === "board" ? entity.id : "boardId" in entity && entity.boardId;
		const board = boards.find(({ id }) => id === boardId);
		return board !== undefined && may("run", board, { actor: { viewer, person: me } });
	});
};

type Restoring = { readonly before: Entity; readonly after: Entity };

/** A body that has been given something can't be as if it had never been. */
const isNamed = async (id: string, register: Register): Promise<boolean> => {
	const held = await readHeld(register);
	return linkedFrom(loadOrder.flatMap(held.of)).has(id);
};

const restoring = async (
	{ kind, id }: Entity,
	deed: Change,
	{ register, request }: { readonly register: Register; readonly request: Request },
): Promise<Restoring | Refused> => {
	const history = await register.changesOf(kind, id);
	const now = history.at(-1);
	const stands = standsAt(history);
	if (!now || !(isOf(deed)(now) || (stands && isOf(deed)(stands))))
		return nothing("Something of it has been changed since");
	const before = history[history.findIndex(isOf(deed)) - 1]?.entity;
	const boards = await register.boards();
	const board = "boardId" in now.entity ? now.entity.boardId : undefined;
	const zone = boards.find((one) => one.id === board)?.zone ?? usualZone;
	if (!before && kind === "organisation" && (await isNamed(id, register)))
		return nothing("Other records name it by now");
	const after = undone({ before, now: now.entity }, dayIn(zone, request.now));
	return after ? { before: now.entity, after } : nothing("That can't be taken back");
};

const placeOf = ({ after }: Restoring): number => (after.kind === "meeting" ? after.number : 0);

/** What follows a meeting goes back with it: meetings come last, a series' first before its others, and nothing is saved over a newer version. */
const inOrder = (all: readonly Restoring[]): readonly Restoring[] =>
	all.toSorted((a, b) => placeOf(a) - placeOf(b));

const save = async ({ after }: Restoring, register: RegisterChange): Promise<void> => {
	const version = (await register.changesOf(after.kind, after.id)).at(-1)?.entity.version;
	if (version === after.version) await register.save(after);
};

const newsOf = ({ before, after }: Restoring): News => {
	if (before.version > 1) return "undone";
	if (after.kind === "meeting") return "cancelled";
	return after.kind === "guidance" ? "withdrawn" : "closed";
};

/** Each board's channel hears of it once: of the first of several meetings, of every other thing in one message. */
const tell = async (
	all: readonly Restoring[],
	register: RegisterChange,
	deed: string,
): Promise<readonly Board[]> => {
	const told = new Map<string, Board>();
	for (const one of all.filter(({ before, after }) => isWorthTelling(before, after))) {
		const { after } = one;
		if (!isItemKind(after.kind)) continue;
		const item = after as Item;
		const board = (await register.boards()).find(({ id }) => id === item.boardId);
		if (!board || (item.kind === "meeting" && told.has(board.id))) continue;
		await register.announce(item, newsOf(one), { deed });
		told.set(board.id, board);
	}
	return [...told.values()];
};

const carryOut = (deed: Change, members: readonly Change[], request: Request) =>
	request.store.change(onBehalf(request), async (register): Promise<Undone | Refused> => {
		const all: Restoring[] = [];
		for (const { entity } of members) {
			const one = await restoring(entity, deed, { register, request });
			if (isRefused(one)) return one;
			all.push(one);
		}
		const ordered = inOrder(all);
		for (const one of ordered) await save(one, register);
		const told = await tell(ordered, register, request.ids());
		const { through } = deed.author;
		return { through, restored: ordered.map(({ after }) => after), told };
	});

export const undoDeed = async (
	mark: ChangeMark | undefined,
	request: Request,
): Promise<Undone | Refused> => {
	const deed = await deedOf(mark, request);
	if (isRefused(deed)) return deed;
	const isImport = deed.author.through === importedThrough;
	if (!mayStillUndo({ at: deed.at, isImport }, request.now))
		return nothing(
			"That was more than ten minutes ago, too long for Undo: its own reverse still works, such as /action reopen or /meeting reinstate",
		);
	const period = { from: deed.at, until: justAfter(deed.at) };
	const { newest } = await request.register.changedWithin(period, {
		most: isImport ? 10_000 : 100,
	});
	const members = newest.map(({ last }) => last).filter(isOf(deed));
	if (!(await mayUndo(deed, members, request)))
		return nothing("Only the person who did that, or the board's secretary or chair, can undo it");
	return carryOut(deed, members, request);
};
