/** Why a reminder came, what else was said of its item and what is still to come; or why nothing came. */
import type { Board } from "../../domain/boards/board.ts";
import { addDays, dayIn, type PlainDate } from "../../domain/dates/plain-date.ts";
import type { Paper } from "../../domain/meetings/paper.ts";
import { writeReference } from "../../domain/reference.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import type { Item } from "../../domain/register.ts";
import { type Names, namesFor } from "../naming.ts";
import type { Change } from "../ports.ts";
import type { Request } from "../request.ts";
import type { Days, ReminderAccount, ReminderRecords, ReminderSubject } from "./records.ts";
import { settledWords } from "./snooze.ts";

export type Asked = {
	readonly item?: Item | undefined;
	readonly board?: Board | undefined;
	/** Asked of this alone, among what is said of its meeting. */
	readonly paper?: Paper | undefined;
	readonly days?: Days | undefined;
	/** One reminder, as its own button names it. */
	readonly reminder?: string | undefined;
	readonly asks: Asks;
};

/** Why something came, why nothing did, or why it came again. */
export type Asks = "something" | "nothing" | "again";

export type Why = {
	readonly subject: ReminderSubject;
	readonly board: Board;
	readonly paper?: Paper | undefined;
	readonly names: Names;
	readonly changes: readonly Change[];
	readonly today: PlainDate;
	readonly days?: Days | undefined;
	readonly asks: Asks;
	/** What is told in full. */
	readonly asked: readonly ReminderAccount[];
	/** "Closed", "achieved": how its item was settled, if it was. */
	readonly settled?: string | undefined;
	/** Why nothing came. */
	readonly nothing?: string | undefined;
	readonly given: readonly ReminderAccount[];
	readonly withheld: readonly ReminderAccount[];
	readonly toCome: readonly ReminderAccount[];
	/** How many more there are of each. */
	readonly left: Readonly<Record<"given" | "withheld" | "toCome", number>>;
};

const which =
	"Which one? Give its reference, such as /programme why MCB-7, or press “Why this?” on a reminder.";

/** As many of each as people ask about. */
const latest = 3;

export const explainReminder = async (asked: Asked, request: Request): Promise<Why | Refused> => {
	const { register, reminders } = request;
	const names = await namesFor(register);
	const { paper } = asked;
	const item = paper ? await meetingOf(paper, register) : asked.item;
	if (paper && !item) return withoutMeeting(paper, names);
	const subject = item ?? asked.board;
	const board = item ? names.board(item.boardId) : asked.board;
	if (!subject || !board)
		return refuse({ why: "unreadable", problems: [{ field: "item", says: which }] });
	if (!reminders) return refuse({ why: "no-reminders" });
	const seen = new Set((await register.boards()).map(({ id }) => id));
	const all = await reminders.of(subject, { board, seen, paper: paper?.number });
	const told = await answer(asked, { all, subject, board, seen, reminders, request });
	const changes = await register.changesOf(subject.kind, subject.id);
	return {
		subject,
		board,
		paper,
		names,
		changes,
		today: dayIn(board.zone, request.now),
		days: asked.days,
		asks: asked.asks,
		settled: subject.kind === "board" || paper ? undefined : settledWords(subject),
		...told,
		...besides(all, told.asked),
	};
};

/** What is told in full is not told again beside it. */
const besides = (all: readonly ReminderAccount[], asked: readonly ReminderAccount[]) => {
	const others = all.filter(({ id }) => !asked.some((one) => one.id === id));
	const [given, withheld, toCome] = [
		of("given", others),
		of("withheld", others),
		of("to come", others),
	];
	const beyond = (found: readonly unknown[]) => Math.max(0, found.length - latest);
	return {
		given: given.slice(-latest),
		withheld: withheld.slice(-latest),
		toCome: toCome.slice(0, latest),
		left: { given: beyond(given), withheld: beyond(withheld), toCome: beyond(toCome) },
	};
};

const meetingOf = async (paper: Paper, register: Request["register"]) => {
	const agenda = await register.records("agendaItem", { boardIds: [paper.boardId] });
	const meetingId = agenda.find(({ id }) => id === paper.agendaItemId)?.meetingId;
	const found = meetingId ? await register.itemById("meeting", meetingId) : undefined;
	return found?.kind === "meeting" ? found : undefined;
};

const withoutMeeting = ({ boardId, number }: Paper, names: Names): Refused => {
	const code = names.board(boardId)?.code ?? "";
	const reference = writeReference({ code, series: "paper", number });
	const says = `${reference} is for an agenda item that no meeting has: its author is reminded once a meeting has it.`;
	return refuse({ why: "unreadable", problems: [{ field: "paper", says }] });
};

/** Nobody is reminded of what has come, where nobody was before. */
const paperSettled = (paper: Paper | undefined, all: readonly ReminderAccount[]) => {
	if (!paper || paper.state.is === "wanted" || all.length > 0) return undefined;
	return paper.state.is === "received" ? "it has been handed in" : "it is not asked for any more";
};

const of = (is: ReminderAccount["is"], all: readonly ReminderAccount[]) =>
	all.filter((one) => one.is === is && !one.isNews);

type Looking = {
	readonly all: readonly ReminderAccount[];
	readonly subject: ReminderSubject;
	readonly board: Board;
	readonly seen: ReadonlySet<string>;
	readonly reminders: ReminderRecords;
	readonly request: Request;
};

const answer = async (asked: Asked, looking: Looking): Promise<Pick<Why, "asked" | "nothing">> => {
	const { all, subject, board, seen, reminders, request } = looking;
	const today = dayIn(board.zone, request.now);
	const one = all.find(({ id }) => id === asked.reminder);
	if (asked.asks === "again") return { asked: lately(all, asked.days, { board, today }) };
	if (one) return { asked: [one] };
	const days = asked.days ?? (asked.asks === "nothing" ? { first: today, last: today } : undefined);
	if (!days) return { asked: all.filter(({ is }) => is === "given").slice(-1) };
	const then = all.filter((account) => isWithin(account, days, board));
	const nothing =
		paperSettled(asked.paper, all) ??
		(await reminders.whyNothing(subject, { board, seen, days, paper: asked.paper?.number }));
	return { asked: nothing === undefined ? then.filter(({ is }) => is === "given") : then, nothing };
};

/** As far back as somebody means who asks why it came twice. */
const lastDays = 14;

const lately = (
	all: readonly ReminderAccount[],
	days: Days | undefined,
	{ board, today }: { readonly board: Board; readonly today: PlainDate },
): readonly ReminderAccount[] => {
	const within = days ?? { first: addDays(today, -lastDays), last: today };
	return all
		.filter(({ is }) => is === "given")
		.filter((one) => isWithin(one, within, board))
		.slice(-latest - 2);
};

/** On that day where it is read, or where its board is. */
const isWithin = (
	{ day: own, dueAt, saidAt }: ReminderAccount,
	{ first, last }: Days,
	{ zone }: Board,
): boolean => [own, dayIn(zone, saidAt ?? dueAt)].some((day) => first <= day && day <= last);
