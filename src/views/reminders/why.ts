/** Why a reminder came: its reason, the change that led to it, the message it became; or why nothing came. */
import { wordDay } from "../../domain/dates/date-words.ts";
import { dayIn, type Instant, instant, plainDate, timeIn } from "../../domain/dates/plain-date.ts";
import { writeReference } from "../../domain/reference.ts";
import { referenceText } from "../../domain/register.ts";
import type { ReminderAccount } from "../../usecases/reminder/records.ts";
import type { Why } from "../../usecases/reminder/why.ts";
import { cut, type Inline, type Line, line, list, message, note } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";

export const whyMessage = (why: Why): Message =>
	message(
		line(...headline(why)),
		...why.asked.map((one) => list(chainOf(one, why))),
		...others(why),
	);

/** As many as are read in one go. */
const mostInMessage = 20;

/** A message that says several things came for several reasons. */
export const whysMessage = (whys: readonly Why[]): Message => {
	const [only] = whys;
	if (only && whys.length === 1) return whyMessage(only);
	const shown = whys.slice(0, mostInMessage);
	return message(
		line({ bold: `That message says ${whys.length} things, each for its own reason` }),
		list(shown.map((why): Line => [...subjectOf(why), `: ${reasonIn(why)}`])),
		note(
			`${whys.length > shown.length ? `… and ${whys.length - shown.length} more. ` : ""}One in full, with what led to it: /programme why and its reference.`,
		),
	);
};

/** For whoever reads it elsewhere: no message is named that is looked up in Slack, nor a command that works there alone. */
export const whySummary = (whys: readonly Why[]): Message => {
	const [only] = whys;
	const lineOf = (why: Why): Line => [...subjectOf(why), `: ${reasonIn(why)}`];
	if (only && whys.length === 1)
		return message(
			line(...headline(only)),
			list(
				only.asked.map(({ reason, meantFor }) => [`${sentence(reason)}, meant for ${meantFor}.`]),
			),
		);
	const left = whys.length - mostInMessage;
	return message(
		line({ bold: `That message says ${whys.length} things, each for its own reason` }),
		list(whys.slice(0, mostInMessage).map(lineOf)),
		...(left > 0 ? [note(`… and ${left} more.`)] : []),
	);
};

const reasonIn = ({ asked }: Why): string =>
	asked.map(({ reason, meantFor }) => `${reason}, ${shortMoment(meantFor)}`).join("; ");

const shortMoment = (meantFor: string): string => meantFor.replace(/ \([^)]*\)$/, "");

const subjectOf = ({ subject, board, paper }: Why): Line => {
	if (paper)
		return [
			cut(paper.title, 150),
			" ",
			{ code: writeReference({ code: board.code, series: "paper", number: paper.number }) },
		];
	if (subject.kind === "board") return [subject.name, " ", { code: subject.code }];
	const title = subject.kind === "meeting" ? (subject.title ?? board.name) : subject.title;
	return [cut(title, 150), " ", { code: referenceText(subject, board) }];
};

const daysOf = ({ days }: Why): string => {
	if (!days) return "";
	const { first, last } = days;
	return first === last ? `on ${wordDay(first)}` : `from ${wordDay(first)} to ${wordDay(last)}`;
};

const headline = (why: Why): Line => {
	const about: Line = [": ", ...subjectOf(why)];
	if (why.nothing !== undefined)
		return [{ bold: `${nothingWords(why)} ` }, ...about.slice(1), ...reasonOf(why)];
	if (why.asks === "again") return [{ bold: timesWords(why) }, ...about];
	const [first] = why.asked;
	if (first === undefined) {
		const when = why.days ? `Nothing came ${daysOf(why)}` : "No reminder has come yet";
		return [{ bold: when }, ...about, ...settledOf(why)];
	}
	if (why.asked.length > 1 || why.days)
		return [{ bold: `${why.asked.length} came ${daysOf(why)}`.trim() }, ...about];
	return [{ bold: `Why: ${first.reason}` }, ...about];
};

/** Without this, somebody would wait for a reminder of what is over. */
const settledOf = ({ settled, toCome }: Why): Line =>
	settled === undefined || toCome.length > 0 ? [] : ["\n", `It is ${settled}, so none is to come.`];

const timesWords = (why: Why): string => {
	const when = daysOf(why) || "in the last 14 days";
	const count = why.asked.length;
	if (count === 0) return `Nothing came ${when}`;
	return count === 1
		? `It came once ${when}`
		: `It came ${count} times ${when}, each time for its own reason`;
};

/** A day still to come has not been silent. */
const nothingWords = (why: Why): string => {
	const days = daysOf(why) || `today, ${wordDay(why.today)}`;
	const isAhead = (why.days?.first ?? why.today) > why.today;
	if (why.asked.some(({ is }) => is === "to come")) return `Still to come ${days}:`;
	return isAhead ? `Nothing is to come ${days}:` : `Nothing came ${days}:`;
};

/** What is told in full below needs no sentence here. */
const reasonOf = ({ asked, nothing }: Why): Line =>
	asked.length > 0 || nothing === undefined ? [] : ["\n", `${sentence(nothing)}.`];

const sentence = (words: string): string => `${words[0]?.toUpperCase() ?? ""}${words.slice(1)}`;

/** The chain of causes, and what became of it. */
const chainOf = (one: ReminderAccount, why: Why): readonly Line[] => [
	[sentence(one.reason), `, meant for ${one.meantFor}.`],
	...one.causes.map((cause): Line => [`Because ${wordCause(cause, why)}.`]),
	outcomeOf(one, why),
	...(one.messageTs || one.deliveryId ? [trackOf(one)] : []),
	...(one.told ? [["Told instead: ", ...outcomeOf(one.told, why)]] : []),
	...(one.told?.messageTs ? [trackOf(one.told)] : []),
];

const outcomeOf = (one: ReminderAccount, why: Why): Line => [
	sentence(one.outcome),
	...(one.is === "given" ? [" to "] : [" · for "]),
	...placeOf(one, why),
	...(one.is === "to come" ? [] : [`, ${momentIn(why, one.settledAt)}`]),
	".",
];

const trackOf = ({ messageTs, deliveryId }: ReminderAccount): Line => [
	...(messageTs ? ["Message ", { code: messageTs }] : []),
	...(messageTs && deliveryId ? [", "] : []),
	...(deliveryId ? ["delivery ", { code: deliveryId }] : []),
];

/** Another channel than the board's own is not named: it may be one that the reader is not in. */
const placeOf = (
	{ destination, channelId = "" }: ReminderAccount,
	{ board, names }: Why,
): readonly Inline[] => {
	const [kind, id] = destination.split(":");
	if (kind === "channel")
		return id === board.channelId && id
			? [{ channel: id }]
			: ["the channel that the board had then"];
	if (kind !== "person") return ["an administrator"];
	const way = channelId.startsWith("email:") ? "by email" : "in private";
	return [`${names.person(id) ?? "someone"}, ${way}`];
};

const momentIn = ({ board }: Why, at: Instant): string =>
	`${wordDay(dayIn(board.zone, at))}, ${timeIn(board.zone, at)}`;

const besideWords: Readonly<Record<string, string>> = {
	reply: "somebody said whether they come",
	agendaItem: "its agenda changed",
	paper: "a paper for it was asked for, handed in or changed",
};

/** Causes that the ledger keeps for itself, in the words of the item's own history. */
const wordCause = (cause: string, why: Why): string => {
	const saved = /^(\w+) saved, version (\d+), at (\S+)$/.exec(cause);
	if (saved) return savedBy(Number(saved[2]), saved[3] ?? "", why);
	const beside = /^(\w+) beside it saved, at (\S+)$/.exec(cause);
	if (beside) return `${besideWords[beside[1] ?? ""]}, ${momentIn(why, instant(beside[2] ?? ""))}`;
	const moved = /^moved from \S+: (.*)$/s.exec(cause);
	if (moved) return `${wordCause(moved[1] ?? "", why)}, and its place has changed since`;
	const announced = /^[\w-]+ on (\d{4}-\d\d-\d\d)$/.exec(cause);
	if (announced) return `it was announced at once, ${wordDay(plainDate(announced[1] ?? ""))}`;
	const putOff = /^put off by (.+) at (\S+)$/.exec(cause);
	if (putOff) return `${putOff[1]} put it off, ${momentIn(why, instant(putOff[2] ?? ""))}`;
	if (cause.startsWith("could not be given")) return `it ${cause}`;
	const within = /^came within (\d+) days by (\S+)$/.exec(cause);
	if (within) return `it came within the ${within[1]} days that reminders are written down ahead`;
	return cause;
};

const savedBy = (version: number, at: string, why: Why): string => {
	const change = why.changes.find(({ entity }) => entity.version === version);
	const when = momentIn(why, instant(at));
	if (change?.at !== at) return `its board's habits or people changed, ${when}`;
	return `${change.author.name} saved it (${change.author.through}), ${when}`;
};

const others = (why: Why) => {
	const { given, withheld, toCome, left } = why;
	const groups: readonly (readonly [string, readonly ReminderAccount[], string, number])[] = [
		["Earlier", given, "before these", left.given],
		["Not said", withheld, "before these", left.withheld],
		["To come", toCome, "after these", left.toCome],
	];
	return groups.flatMap(([label, rest, where, more]) => {
		if (rest.length === 0) return [];
		const said = [
			...rest.map((one) => short(one, why)),
			...(more ? [`${more} more ${where}`] : []),
		];
		return [note(`${label}: ${said.join(" · ")}`)];
	});
};

/** The same moment of two places is said for each: a channel has its board's hour, and somebody their own. */
const short = (one: ReminderAccount, { names }: Why): string => {
	const { is, meantFor, reason, outcome, destination } = one;
	const [kind, id] = destination.split(":");
	const where = kind === "channel" ? "in the channel" : `to ${names.person(id) ?? "someone"}`;
	return `${shortMoment(meantFor)}, ${where}: ${reason}${is === "withheld" ? ` (${outcome})` : ""}`;
};
