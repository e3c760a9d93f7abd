/** Orders: nothing is done by asking in a sentence, so the command that does it is named, with the words that it takes. */
import type { Order } from "../../domain/questions/order.ts";
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { type EntityKind, isItemKind } from "../../domain/register.ts";
import type { OrderSaid } from "../../usecases/questions/understanding.ts";
import { arrangesBoard, isArranging } from "./arranged-board.ts";
import { isDateWord } from "./date-words.ts";
import { certainIn, likelyIn, type Named } from "./named-in.ts";
import { ordersAction, ordersDuty, ordersMeeting } from "./orders-anew.ts";
import { type Clause, type Piece, subjectOf } from "./pieces.ts";

const ofMeeting = /\b(meetings?|mtgs?|sessions?)\b|-M\d+\b/i;
const ofAction = /\b(actions?|tasks?|to.?dos?)\b/i;
const ofDuty = /\b(?:chair|secretary|deputy)(?:ship)?\b/i;
const ofRoom = /\b(?:rooms?|venues?|halls?|places?|catering|lunch|tables?)\b/i;
const ofDate = /\b(date|deadline|due)\b/i;

/** "Remind me to call them", which is no "remind me who chairs". */
const reminding =
	/^\W*(?:(?:hi|hello|hey|please|pls|can|could|would|will|you|kindly)\W+)*(remind|nudge|chase|ping)\b(?!\W+(?:me|us)\W+(?:who|what|when|where|which|why|how|if|whether|of|about)\b)/i;

export const remindsSomebody = (text: string): boolean =>
	/\bremind\b/i.test(text)
		? /\bremind\b.*\b(to|that|at|on|tomorrow)\b/i.test(text) && reminding.test(text)
		: false;

const ofWhat =
	/\bremind \S+ (?:to|that) (.+?)(?:\s+((?:today|tomorrow|tonight)\b.*|(?:on|by|next|this|in) .+?))?[\s.?!]*$/i;

/** What is to be remembered, and when: an action says both. */
export const reminderIn = (text: string): OrderSaid => {
	const [, title, words] = ofWhat.exec(text) ?? [];
	return { what: "remind", title, words };
};

/** Verbs that order something only with what stands after them. */
const phrased =
	/^(?:new (?:action|task|to.?do)s?\s*[:–-]\s*\S|(?:turn|flag|report|rate)\b.*\b[a-z][a-z\d]{1,7}-\d+\b.*\b(?:red|amber|green)\b|(?:put|push|bring|shift|delay|defer|extend)\b.*\b(?:back|forward|off|out|to|until|till|by)\b|(?:mark|tick)\b.*\b(?:off|as|done|closed|complete)\b|call\b.*\boff\b|(?:give|hand|pass)\b(?! (?:me|us)\b).*\bto\b|(?:give|hand|pass)\b(?! (?:me|us)\b).*\b(?:chair|secretary)(?:ship| (?:job|role|duty))\b|(?:scrap|log)\b)/i;

export const ordersByPhrase = (text: string): boolean => phrased.test(text);

type Deed = "move" | "close" | "cancel" | "reassign" | "remove";

const deeds: readonly (readonly [RegExp, Deed])[] = [
	[/^(?:move|change|set|reschedule|postpone|put|push|bring|shift|delay|defer|extend)$/, "move"],
	[/^(?:close|mark|tick)$/, "close"],
	[/^(?:cancel|scrap|call)$/, "cancel"],
	[/^(?:delete|remove)$/, "remove"],
	[/^(?:reassign|assign|give|hand|pass)$/, "reassign"],
];

const commands: Readonly<Record<Deed, Partial<Record<EntityKind, Order>>>> = {
	move: {
		meeting: "meeting change",
		action: "action re-date",
		milestone: "milestone re-date",
		guidance: "guidance re-date",
	},
	close: { action: "action close", milestone: "milestone achieve" },
	cancel: { meeting: "meeting cancel" },
	remove: { meeting: "meeting cancel", action: "action close" },
	reassign: { action: "action reassign" },
};

type Mentioned = { readonly items: readonly Subject[]; readonly board?: Subject | undefined };

/** Where no item is named: which command does what this verb orders, if one plainly does. */
const orderOf = (
	verb: string,
	text: string,
	{ deed, board }: Pick<Mentioned, "board"> & { readonly deed: Deed | undefined },
) => {
	const isOfBoard = board !== undefined && !ofAction.test(text) && !ofDate.test(text);
	const books = isArranging(verb);
	if (ofMeeting.test(text) || (isOfBoard && (deed === "move" || deed === "cancel"))) {
		if (deed === "move") return "meeting change";
		if (deed === "cancel") return "meeting cancel";
		return books ? "meeting schedule" : undefined;
	}
	if (books && isOfBoard && !ofRoom.test(text)) return "meeting schedule";
	if (deed === "move") return ofDate.test(text) ? "action re-date" : undefined;
	if (deed === "close" || deed === "reassign") return commands[deed].action;
	if (deed === "remove") return undefined;
	const adds = /^(add|create|raise|record|make|log|new)$/.test(verb);
	return adds && ofAction.test(text) ? "action add" : undefined;
};

const politely =
	/[\s,]*(?:\b(?:please|pls|thanks|thank you|ta|cheers|for me|for us)\b[\s,]*)*[?!.]*$/i;

const tails: Readonly<Record<Deed, RegExp>> = {
	move: /^.*\b((?:to|until|till)\s+.+)$|\b((?:back|forward|by|out)\s+.+)$/i,
	close: /[,:;–]\s*(.+)$/,
	cancel: /\b((?:because|as)\s+.+)$/i,
	remove: /\b((?:because|as)\s+.+)$/i,
	reassign: /^.*\b(to\s+.+)$/i,
};

const pushes = /\b(?:push(?:ed|ing)?|put(?:ting)?|slip)\b/i;

/** "To the 20th", "because of the flood": what the command is to be told besides what it is done to. */
const tailOf = (deed: Deed, text: string): string | undefined => {
	const found = tails[deed].exec(text.replace(politely, ""));
	const words = (found?.[1] ?? found?.[2])?.trim();
	// To push it back is later, where the command alone would ask which way.
	return pushes.test(text) ? words?.replace(/^(?:back|out) (?:by )?(.+)$/i, "$1 later") : words;
};

const pronoun = /\b(?:it|that|this|that one|this one)\b/i;

const itemSpokenOf = ({ focus, latest = focus.length }: ThreadContext): Subject | undefined => {
	const [only, ...others] = focus.slice(0, latest).filter(({ kind }) => isItemKind(kind));
	return others.length === 0 ? only : undefined;
};

export type Around = {
	readonly pieces: readonly Piece[];
	readonly periods: readonly Piece[];
	readonly thread: ThreadContext;
};

const duties: readonly EntityKind[] = ["meeting", "action", "milestone", "guidance"];

const subjectsOf = (names: readonly Named[]): readonly Subject[] => {
	const all = names.flatMap(({ candidates: [first] }) => (first ? [subjectOf(first.known)] : []));
	return all.filter(({ id }, at) => all.findIndex((each) => each.id === id) === at);
};

/** "The line-up announcement" is nothing of the line-up panel's. */
const afterBoard =
	/^(?:|next|meeting|mtg|session|on|from|to|for|at|in|until|till|back|forward|by|off|because)$/;

/** "The 5 March meeting" is no action that tells of papers for 5 March. */
const fitsMeeting = ({ text }: Clause, pieces: readonly Piece[]) => {
	const certain = new Set(certainIn(pieces));
	const isOfMeeting = ofMeeting.test(text) && !ofAction.test(text);
	return (name: Named): boolean =>
		!isOfMeeting || certain.has(name) || name.candidates[0]?.known.kind === "meeting";
};

const namedBy = (clause: Clause, deed: Deed | undefined, { pieces }: Around): Mentioned => {
	const { keys } = clause;
	const fit = deed ? duties.filter((kind) => commands[deed][kind]) : [];
	const apart = certainIn(pieces).filter(({ to }) => afterBoard.test(keys[to] ?? ""));
	const [board, ...others] = subjectsOf(apart).filter(({ kind }) => kind === "board");
	return {
		items: subjectsOf(likelyIn(pieces, fit).filter(fitsMeeting(clause, pieces))),
		board: others.length === 0 ? board : undefined,
	};
};

/** "To Friday" says no more of which meeting it is. */
const endOfNaming = ({ keys }: Clause): number => {
	const to = keys.findIndex((key) => /^(to|until|till|back|forward|by|because)$/.test(key));
	return to < 0 ? keys.length : to;
};

/** "The next meeting", with no day that says another; or the one "on 5 March". */
export const meetingSaid = (
	clause: Clause,
	{ periods, isWhole }: Pick<Around, "periods"> & { readonly isWhole?: boolean },
): OrderSaid["meeting"] => {
	const end = isWhole ? clause.keys.length : endOfNaming(clause);
	const spans = periods.flatMap((piece) =>
		piece.is === "period" && piece.to <= end ? [piece] : [],
	);
	const [widest] = spans.sort((a, b) => b.to - b.from - (a.to - a.from));
	if (widest) return widest.span;
	const before = clause.keys.slice(0, end);
	return before.some(isDateWord) || before.includes("last") ? undefined : "next";
};

const itemMeant = (clause: Clause, named: Mentioned, { thread }: Around): Subject | undefined => {
	const [only, ...others] = named.items;
	if (only) return others.length === 0 ? only : undefined;
	return named.board === undefined && pronoun.test(clause.text) ? itemSpokenOf(thread) : undefined;
};

/** "Set LFT-2 to done" closes it, and moves no date. */
const toDone =
	/^(?!.*\b(?:red|amber|green)\b).*\b(?:set|change|move|switch|turn|put|mark|flip)\b.*\b(?:to|as|=) ?(?:done|closed?|completed?|finished|achieved)(?:\W*(?:please|pls|thanks))?\W*$/i;

/** "Set up" arranges something new, where "set" changes what there is. */
const verbMeant = ({ keys }: Clause, verb: string): string =>
	verb === "set" && keys[keys.indexOf(verb) + 1] === "up" ? "arrange" : verb;

/** What orders is no part of a name: "set" alone is no "results set as a benchmark". */
const besidesVerb = ({ keys }: Clause, verb: string, around: Around): Around => {
	const at = keys.indexOf(verb);
	const isVerb = ({ from, to }: Piece) => from === at && to === at + 1;
	return { ...around, pieces: around.pieces.filter((piece) => !isVerb(piece)) };
};

const colour = /\b(red|amber|green)\b(?:[\s,:–-]+(?:because|as|since|for)?\s*(.+))?$/i;

/** "Set LPB-3 to amber because …" reports it, and moves no date. */
const reportOf = (text: string, item: Subject | undefined): OrderSaid | undefined => {
	const [, rag, reason] = colour.exec(text.replace(politely, "")) ?? [];
	if (item?.kind !== "milestone" || rag === undefined) return undefined;
	const words = [rag.toLowerCase(), reason && `"${reason}"`].filter(Boolean).join(" ");
	return { what: "milestone report", item, words };
};

const onlyMilestone = ({ pieces }: Around): Subject | undefined => {
	const [only, ...others] = subjectsOf(likelyIn(pieces, ["milestone"]));
	return others.length === 0 ? only : undefined;
};

/** Nothing is deleted: what is not wanted is closed, and says why. */
const notWanted = (deed: Deed): string | undefined =>
	deed === "remove" ? "no longer needed" : undefined;

export const orderSaid = (clause: Clause, said: string, within: Around): OrderSaid | undefined => {
	const { text } = clause;
	const verb = verbMeant(clause, said);
	const around = besidesVerb(clause, said, within);
	const deed = toDone.test(text) ? "close" : deeds.find(([verbs]) => verbs.test(verb))?.[1];
	const named = namedBy(clause, deed, around);
	const item = itemMeant(clause, named, around);
	const report = reportOf(text, item ?? onlyMilestone(around));
	if (report) return report;
	if (deed === "reassign" && !item && ofDuty.test(text))
		return ordersDuty(clause, around, "board hand-over");
	const done = deed && item && commands[deed][item.kind];
	const isMeeting = !item && arrangesBoard(clause, verb, { said, pieces: around.pieces });
	const what =
		done ?? (isMeeting ? "meeting schedule" : orderOf(verb, text, { deed, board: named.board }));
	if (what === undefined) return undefined;
	if (what === "action add") return ordersAction(clause, around);
	if (what === "meeting schedule") return ordersMeeting(clause, around);
	const isOfMeeting = what === "meeting change" || what === "meeting cancel";
	return {
		what,
		item: done ? item : undefined,
		meeting: !done && isOfMeeting ? meetingSaid(clause, around) : undefined,
		board: !done && isOfMeeting ? named.board : undefined,
		words: deed && (tailOf(deed, text) ?? (what === "action close" ? notWanted(deed) : undefined)),
	};
};
