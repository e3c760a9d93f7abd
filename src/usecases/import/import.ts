/** Records what an imported file says, all of it together or nothing; the same file again changes nothing. */
import type { Deed } from "../../domain/audience/rights.ts";
import { appoint, type Board } from "../../domain/boards/board.ts";
import { dayIn } from "../../domain/dates/plain-date.ts";
import { withoutRemoved } from "../../domain/items/plan.ts";
import { hasPassed } from "../../domain/meetings/meeting.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import type { Item } from "../../domain/register.ts";
import { changeBoard, isRefused, objection } from "../change-item.ts";
import type { RegisterChange } from "../ports.ts";
import { keyOf } from "../programme/existing-entries.ts";
import { importedThrough, type KeptChange, loadProgramme } from "../programme/load.ts";
import type { Entry, ProgrammeReading } from "../programme/programme.ts";
import type { Request } from "../request.ts";
import type {
	Imported,
	ImportedAction,
	ImportedMeeting,
	ImportedMilestone,
	ImportKind,
	ImportLine,
	Problem,
	ReadImport,
} from "./lines.ts";
import { wordHeld } from "./unlike.ts";

export type Import = { readonly board: Board; readonly read: ReadImport; readonly dryRun: boolean };

export type ImportOutcome = {
	readonly board: Board;
	readonly created: number;
	readonly changed: number;
	readonly unchanged: number;
	readonly fresh: readonly ImportLine[];
	/** What the register holds already, or the file said before. */
	readonly already: readonly Problem[];
};

const deedFor = (kind: ImportKind): Deed => (kind === "members" ? "setUp" : "run");

/** Short enough for a key, and the same for the same words. */
const hashOf = (text: string): string => {
	let [one, other] = [0xdeadbeef, 0x41c6ce57];
	for (const letter of text) {
		const code = letter.codePointAt(0) ?? 0;
		one = Math.imul(one ^ code, 2654435761);
		other = Math.imul(other ^ code, 1597334677);
	}
	return (one >>> 0).toString(36) + (other >>> 0).toString(36);
};

const keyFor = ({ id }: Board, { name }: ImportLine): string => `import-${hashOf(`${id} ${name}`)}`;

type Making = { readonly line: ImportLine; readonly board: Board; readonly request: Request };

const common = ({ line, board }: Making) => ({
	key: keyFor(board, line),
	at: `line ${line.line}`,
	boardId: keyOf(board),
	/** The next of its board. */
	number: undefined,
});

const ownerOf = (
	{ owner }: ImportedAction | ImportedMilestone,
	keys: ReadonlyMap<string, string>,
) => owner && { owner: { ...owner, id: keys.get(owner.id) ?? owner.id } };

const today = ({ board, request }: Making) => dayIn(board.zone, request.now);

const actionEntry = (what: ImportedAction, making: Making, keys: ReadonlyMap<string, string>) => ({
	kind: "action" as const,
	...common(making),
	title: what.title,
	...ownerOf(what, keys),
	due: what.due,
	state: what.closedOn
		? { is: "closed" as const, on: what.closedOn, outcome: what.note }
		: { is: "open" as const, note: what.note },
});

const milestoneEntry = (
	what: ImportedMilestone,
	making: Making,
	keys: ReadonlyMap<string, string>,
) => ({
	kind: "milestone" as const,
	...common(making),
	title: what.title,
	...ownerOf(what, keys),
	baseline: what.baseline,
	forecast: what.baseline,
	actual: what.actual,
	...(what.rag && {
		report: { rag: what.rag, reason: what.reason ?? "As imported", on: today(making) },
	}),
});

const meetingEntry = (what: ImportedMeeting, making: Making) => ({
	kind: "meeting" as const,
	...common(making),
	title: what.title,
	time: what.time,
	place: what.place,
	state: what.isCancelled
		? { is: "cancelled" as const, on: today(making) }
		: { is: hasPassed(what.time, making.request.now) ? ("held" as const) : ("planned" as const) },
});

const entryOf = (making: Making, keys: ReadonlyMap<string, string>): Entry | undefined => {
	const { what } = making.line;
	if (what.is === "action") return actionEntry(what, making, keys);
	if (what.is === "milestone") return milestoneEntry(what, making, keys);
	return what.is === "meeting" ? meetingEntry(what, making) : undefined;
};

const plain = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();

const heldItems = ({ board, read }: Import, { register }: Request): Promise<readonly Item[]> => {
	const query = { boardIds: [board.id] };
	if (read.kind === "meetings") return register.meetings(query);
	return read.kind === "milestones"
		? register.milestones(query)
		: register.actions({ ...query, openOnly: true });
};

const likenessOf = (what: Imported | Item): string => {
	if ("time" in what) return what.time.is === "fixed" ? `${what.time.on} ${what.time.from}` : "";
	return "title" in what ? plain(what.title ?? "") : "";
};

/** What people have recorded themselves is not recorded a second time, nor what stands twice in one file. */
const sorted = ({ board, read }: Import, items: readonly Item[]) => {
	const held = new Map(items.map((item) => [likenessOf(item), item]));
	const keys = new Set(items.map(keyOf));
	const seen = new Map<string, number>();
	const already: Problem[] = [];
	const fresh = read.lines.filter((line) => {
		const first = seen.get(line.name);
		seen.set(line.name, first ?? line.line);
		const item = keys.has(keyFor(board, line)) ? undefined : held.get(likenessOf(line.what));
		if (first !== undefined)
			already.push({ line: line.line, says: `it repeats line ${first}, and is left out.` });
		else if (item) already.push({ line: line.line, says: wordHeld(line.what, item, board) });
		return first === undefined && !item;
	});
	return { fresh, already };
};

const fieldWords: Readonly<Record<string, string>> = {
	due: "due date",
	state: "status",
	report: "RAG status",
};

/** Where people have changed what a file brought, theirs stays, and the file's line is not taken. */
const keptLines = (
	kept: readonly KeptChange[],
	fresh: readonly ImportLine[],
	board: Board,
): readonly Problem[] =>
	kept.flatMap(({ key, fields }) =>
		fresh
			.filter((line) => keyFor(board, line) === key)
			.map(({ line }) => {
				const its = fields.map((field) => fieldWords[field] ?? field).join(" and ");
				return { line, says: `it was changed here since it was imported, and keeps its ${its}.` };
			}),
	);

const readingOf = (
	entries: readonly Entry[],
	{ board }: Import,
): Extract<ProgrammeReading, { is: "read" }> => ({
	is: "read",
	programme: { name: "Import", zone: board.zone, channels: [], entries },
	errorAt: (at, path, message) => ({ line: Number(at.replace("line ", "")) || 1, path, message }),
});

const ownerKeys = async ({ register }: Request): Promise<ReadonlyMap<string, string>> => {
	const owners = [...(await register.people()), ...withoutRemoved(await register.organisations())];
	return new Map(owners.map((owner) => [owner.id, keyOf(owner)]));
};

const loadLines = async (given: Import, request: Request): Promise<ImportOutcome | Refused> => {
	const { board, dryRun } = given;
	const { fresh, already } = sorted(given, await heldItems(given, request));
	const keys = await ownerKeys(request);
	const entries = fresh.flatMap((line) => entryOf({ line, board, request }, keys) ?? []);
	const { store, ids, calendar, now, viewer, me } = request;
	const outcome = await loadProgramme("", {
		...{ store, ids, calendar, now, dryRun, onlyLooks: dryRun },
		read: () => readingOf(entries, given),
		author: {
			personId: me?.id,
			slackId: viewer.slackId,
			name: me?.name ?? viewer.slackId,
			through: importedThrough,
		},
	});
	if (outcome.is === "refused")
		return refuse({
			why: "unreadable",
			problems: outcome.errors.map(({ line, message }) => ({
				field: "table",
				says: `Line ${line}: ${message}`,
			})),
		});
	const tallies = Object.values(outcome.tally);
	const total = (of: "created" | "changed" | "unchanged") =>
		tallies.reduce((sum, tally) => sum + tally[of], 0);
	return {
		board,
		fresh,
		already: [...already, ...keptLines(outcome.kept, fresh, board)],
		created: total("created"),
		changed: total("changed"),
		unchanged: total("unchanged"),
	};
};

const withMembers = (board: Board, lines: readonly ImportLine[]): Board =>
	lines.reduce((so, { what }) => {
		if (what.is !== "member") return so;
		const member = appoint(so, "member", what.person.id);
		return what.role === "member" ? member : appoint(member, what.role, what.person.id);
	}, board);

const appointAll = async (
	{ board, read, dryRun }: Import,
	request: Request,
): Promise<ImportOutcome | Refused> => {
	const count = ({ memberIds }: Board) => memberIds.length;
	const work = async (current: Board, register: RegisterChange) => {
		const appointed = withMembers(current, read.lines);
		const isChanged = JSON.stringify(appointed) !== JSON.stringify(current);
		if (!dryRun && isChanged) await register.save(appointed);
		const created = count(appointed) - count(current);
		const unchanged = read.lines.length - created;
		return { created, changed: 0, unchanged, fresh: read.lines, already: [], board };
	};
	const outcome = await changeBoard(request, { board, deed: "setUp" }, work);
	return isRefused(outcome) ? outcome : outcome.value;
};

/** Whoever may not bring anything is told so before any of it is read. */
export const objectionToImport = (board: Board, request: Request): Promise<Refused | undefined> =>
	objection(request.register, board, { deed: "run", request });

export const carryOutImport = async (
	given: Import,
	request: Request,
): Promise<ImportOutcome | Refused> => {
	const { board, read } = given;
	const deed = deedFor(read.kind);
	const objected = await objection(request.register, board, { deed, request });
	if (objected) return objected;
	return read.kind === "members" ? appointAll(given, request) : loadLines(given, request);
};
