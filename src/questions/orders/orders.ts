/** An order in words: what is to be done, to what, and in which words; the register is not changed by it. */
import type { Order } from "../../domain/questions/order.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { keysOf } from "../../language/names/words.ts";
import type { Token } from "../../language/tokens/tokens.ts";
import type { OrderSaid } from "../../usecases/questions/understanding.ts";
import type { Edge, NameEdge, Path, TimeEdge } from "../parser/edges.ts";
import type { Lattice } from "../parser/lattice.ts";
import { asksHow, asksOwn, type Deed, deeds, kindsByNoun, polite } from "./verbs.ts";

const phrasesOf = (text: string): readonly string[] =>
	text.split("|").map((phrase) => keysOf(phrase).join(" "));

const known = deeds.map((deed) => ({
	deed,
	verbs: phrasesOf(deed.verbs),
	also: deed.also === undefined ? undefined : new Set(phrasesOf(deed.also)),
	unless: new Set(phrasesOf(deed.unless ?? "")),
}));

/** "Remind me who chairs" is a question; but of some verbs "me" is a part. */
const ordersBy = (keys: readonly string[], verb: string): boolean =>
	opensBy(keys, verb) && !asksOwn.has(keys[verb.split(" ").length] ?? "");

const opensBy = (keys: readonly string[], phrase: string): boolean =>
	keys.slice(0, phrase.split(" ").length).join(" ") === phrase;

type Opened = {
	readonly deeds: readonly Deed[];
	readonly isHow: boolean;
	/** Where its verb stands. */
	readonly at: number;
};

const openedBy = (keys: readonly string[], isAsked: boolean): Opened | undefined => {
	const how = asksHow
		.map((phrase) => keysOf(phrase))
		.find((words) => opensBy(keys, words.join(" ")));
	const at = how ? how.length : keys.findIndex((key) => !polite.has(key));
	const rest = at < 0 ? [] : keys.slice(at);
	const found = known.filter(
		({ deed, verbs, also, unless }) =>
			!(isAsked && deed.isNoun) &&
			verbs.some((verb) => ordersBy(rest, verb)) &&
			(!also || rest.some((key) => also.has(key))) &&
			!rest.some((key) => unless.has(key)),
	);
	if (found.length === 0) return undefined;
	return { deeds: found.map(({ deed }) => deed), isHow: how !== undefined, at };
};

const pronouns: ReadonlySet<string> = new Set(["it", "that", "this", "them"]);
const items: ReadonlySet<string> = new Set(["action", "milestone", "guidance", "meeting"]);

/** Is what was said before taken up here, or something named by its reference? */
const takesUp = ({ tokens, from }: Lattice, at: number): boolean =>
	pronouns.has(tokens[at]?.key ?? "") ||
	(from[at] ?? []).some(
		(edge) =>
			edge.is === "name" && edge.tier === 0 && edge.names.every(({ kind }) => items.has(kind)),
	);

/** "The grid is in, close it please": what stands after a comma orders where its verb takes something up. */
const openedIn = (lattice: Lattice): Opened | undefined => {
	const { text, tokens } = lattice;
	const keys = tokens.map(({ key }) => key);
	const isAsked = text.trimEnd().endsWith("?");
	const later = tokens.flatMap(({ start }, at) => {
		const before = tokens[at - 1];
		const isAfterComma = before && text.slice(before.end, start).includes(",");
		const verb = isAfterComma ? keys.findIndex((key, to) => to >= at && !polite.has(key)) : -1;
		return verb >= 0 && takesUp(lattice, verb + 1) ? [verb] : [];
	});
	return [0, ...later]
		.map((from) => {
			const opened = openedBy(keys.slice(from), isAsked);
			return opened && { ...opened, at: from + opened.at };
		})
		.find((opened) => opened !== undefined);
};

const subjectOf = (edge: NameEdge, deed: Deed): Subject | undefined => {
	const able = edge.names.filter(({ kind }) => deed.to[kind] !== undefined);
	const [first, ...others] = able;
	if (!first || (others.some(({ kind }) => kind === first.kind) && !edge.points)) return undefined;
	return { kind: first.kind, id: first.id };
};

const raw = ({ text, tokens }: Lattice, from: Token | undefined, to: number): string =>
	text.slice(from?.start, tokens[to - 1]?.end);

const opens: ReadonlySet<string> = new Set(["until", "till", "to"]);
const leans: ReadonlySet<string> = new Set(["by", "on", "for", "from"]);
const colours: ReadonlySet<string> = new Set(["red", "amber", "green"]);

/** "To 29 March", "until May", "red", and why. */
const wordsIn = (lattice: Lattice, time: TimeEdge | undefined, what: Order): string | undefined => {
	const { tokens, text } = lattice;
	const because = tokens.findIndex(({ key }) => key === "because" || key === "cause");
	const reason = because < 0 ? undefined : text.slice(tokens[because]?.start).trim();
	if (what === "milestone report") {
		const colour = tokens.find(({ key }) => colours.has(key))?.key;
		const why = reason?.split(" ").slice(1).join(" ");
		return [colour, why && `"${why}"`].filter(Boolean).join(" ") || undefined;
	}
	const first = time && tokens[time.from];
	const from = time && leans.has(first?.key ?? "") ? tokens[time.from + 1] : first;
	const said = time && raw(lattice, from, time.to);
	const opening = what === "action snooze" ? "until" : "to";
	const day = said && (opens.has(first?.key ?? "") ? said : `${opening} ${said}`);
	return [day, reason].filter(Boolean).join(" ") || undefined;
};

const skipped: ReadonlySet<string> = new Set(
	"a an the new action task job todo to for me us that add create record log raise remind please".split(
		" ",
	),
);

/** What a new action is to be called: what is left after the verb, and before when. */
const titleIn = (lattice: Lattice, time: TimeEdge | undefined): string | undefined => {
	const { tokens, text } = lattice;
	const start = tokens.findIndex(({ key }) => !skipped.has(key) && !polite.has(key));
	const end = time && time.from > start ? tokens[time.from]?.start : undefined;
	const title = start < 0 ? "" : text.slice(tokens[start]?.start, end).trim();
	return title || undefined;
};

/** What is done to a thing that is named, and what asks for a word beside the verb, is surer. */
const rankOf = ({ deed, first }: { readonly deed: Deed; readonly first: unknown }): number =>
	(first === undefined ? 0 : 1) + (deed.also === undefined ? 0 : 2);

const ofNextMeeting: ReadonlySet<Order> = new Set<Order>([
	"meeting change",
	"meeting cancel",
	"meeting apologies",
]);

/** What is new is on a day, and what there is is moved to one. */
const isNew: ReadonlySet<Order> = new Set<Order>(["meeting schedule", "action add", "remind"]);

/** What each verb that opens it does to the things that are named, the surest first. */
const fittedTo = ({ tokens }: Lattice, edges: readonly Edge[], opened: Opened) => {
	// "How do I mark it done" names no action that begins with "Mark".
	const isVerb = ({ from, to }: Edge) => from === opened.at && to === from + 1;
	const names = edges.filter((edge): edge is NameEdge => edge.is === "name" && !isVerb(edge));
	const noun = tokens.flatMap(({ key }) => kindsByNoun[key] ?? []).at(0);
	const isDated = edges.some(({ is }) => is === "time");
	return opened.deeds
		.flatMap((deed) => {
			const subjects = names.flatMap((edge) => subjectOf(edge, deed) ?? []);
			const [first] = subjects.filter(({ kind }) => kind !== "person");
			const kind = (first ?? subjects[0])?.kind ?? (deed.to.other && noun);
			const what = deed.to[kind ?? "other"] ?? deed.to.other;
			return what && (!deed.isDated || isDated) ? [{ deed, what, subjects, first }] : [];
		})
		.sort((one, other) => rankOf(other) - rankOf(one));
};

/** What is ordered; undefined where nothing is. */
export const orderIn = (lattice: Lattice, { edges }: Path): OrderSaid | undefined => {
	const opened = openedIn(lattice);
	if (!opened) return undefined;
	const times = edges.filter((edge): edge is TimeEdge => edge.is === "time");
	const [order] = fittedTo(lattice, edges, opened);
	if (!order) return undefined;
	const { deed, what, subjects, first } = order;
	const isItem = first !== undefined && first.kind !== "board" && first.kind !== "organisation";
	const board = subjects.find(({ kind }) => kind === "board");
	const owner = subjects.find(({ kind }) => kind === "person");
	const isNext = lattice.tokens.some(({ key }) => key === "next");
	const [time, later] = times;
	const isOfMeeting = what.startsWith("meeting ");
	const isOfNext = isOfMeeting && (isNext || (!isItem && ofNextMeeting.has(what)));
	const dated = what === "meeting apologies" ? time : later && time;
	const meeting = isOfMeeting && dated ? dated.span : isOfNext ? ("next" as const) : undefined;
	const words = wordsIn(lattice, later ?? time, what);
	const title = what === "action add" ? titleIn(lattice, time) : undefined;
	const isMine = lattice.tokens.some(({ key }) => asksOwn.has(key));
	return {
		what,
		...(isItem && { item: first }),
		...(board && { board }),
		...(owner && { owner }),
		...(meeting && { meeting: meeting as OrderSaid["meeting"] }),
		...(title !== undefined && { title }),
		...(title !== undefined && isMine && { isMine }),
		...(words !== undefined && { words: isNew.has(what) ? words.replace("to ", "") : words }),
		...(opened.isHow && { isHow: true }),
		...(deed.isMessage && { isMessage: true }),
	};
};
