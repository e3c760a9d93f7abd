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

/** The change that a button names, else the asker's own latest. */
const deedOf = async (
	mark: ChangeMark | undefined,
	{ register, viewer, now }: Request,
): Promise<Change | undefined> => {
	if (mark)
		return (await register.changesOf(mark.kind, mark.id)).find(
			({ entity }) => entity.version === mark.version,
		);
	const recent = { from: minutesAfter(now, -10), until: justAfter(now) };
	const { newest } = await register.changedWithin(recent, { most: 100 });
	return newest.find(({ last }) => last.author.slackId === viewer.slackId)?.last;
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
	if (!now || !isOf(deed)(now)) return nothing("Something of it has been changed since");
	const before = history.findLast((change) => !isOf(deed)(change))?.entity;
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
	if (!deed) return nothing("You haven't changed anything in the last ten minutes");
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
