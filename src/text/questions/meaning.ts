/** What the words of a reading say, apart from the things they name: which facts, which state, which kind. */
import type { Facet, ItemState, Question, RecordFacet } from "../../domain/questions/question.ts";
import type { EntityKind, Item } from "../../domain/register.ts";
import { asksBelow, asksForBoards, changesOf, termOf } from "./facets-said.ts";
import { groupedBy } from "./grouping.ts";
import { asksIssuer, isOfReleased, lacksCirculation } from "./guidance-said.ts";
import { asksOfMe, saysOwn } from "./of-me.ts";
import { minutesStates, opensYesNo, paperState } from "./paper-states.ts";
import type { Pattern } from "./pattern.ts";
import { insteadOfMe } from "./standing-in.ts";
import type { Tag } from "./vocabulary.ts";

const itemFacet: Partial<Record<Tag, Facet>> = {
	status: "status",
	red: "status",
	amber: "status",
	green: "status",
	notGreen: "status",
	notRed: "status",
	why: "reason",
	blocked: "blocked",
	own: "owner",
	due: "due",
	overdue: "overdue",
	slipped: "lateness",
	lateness: "lateness",
	toPlan: "to plan",
	when: "due",
	next: "due",
	open: "state",
	done: "state",
	became: "state",
	source: "source",
	updated: "updated",
	release: "released",
	expect: "expected",
	circulate: "circulated",
	issuer: "issuer",
	watcher: "watcher",
	posts: "posts",
	vacant: "posts",
	baseline: "baseline",
	stream: "place",
	plan: "place",
	board: "place",
};

const roleFacet: Partial<Record<Tag, Facet>> = {
	chair: "chair",
	secretary: "secretary",
	member: "members",
	oversee: "overseer",
	quorum: "quorum",
	related: "relation",
};

/** Asked of nothing in particular, a work stream or a plan is what is to be listed. */
const workFacet: Partial<Record<Tag, Facet>> = { stream: "streams", plan: "plans" };

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];

/** "How many" of one thing are the posts that it fills. */
export const countsPosts = (tags: readonly Tag[], text: string): boolean =>
	tags.includes("count") && /\bhow many\b/i.test(text);

/** Who comes, and whether it will be quorate, is asked of the meeting ahead. */
const promised =
	/\b(?:will|are|is|shall|going to|yet|so far)\b|\bdo(?:es)? (?:.+ )?have\b|\b(?:have|has) (?:.+ )?got\b|\b(?:has|have|who[’']?s|any(?:one|body)) (?:.+ )?(?:sent|given|apologised)\b|^\W*(?:(?:and|so|ok)\b\W*)*any (?:apologies|apols)\b(?!.*\b(?:in|on|at|from|last|then)\b)/i;
const sideOf = (tags: readonly Tag[], text: string): readonly Facet[] => {
	if (tags.includes("next")) return ["next"];
	if (tags.includes("last")) return ["last"];
	if (tags.includes("past")) return [];
	const asksPeople = tags.includes("quorate") || tags.includes("apologies");
	return tags.includes("coming") || (asksPeople && promised.test(text)) ? ["next"] : [];
};

/** "What am I presenting" asks for one's own items of an agenda. */
const presents = /\bpresent(?:s|ing|er|ers)\b/i;

/** "How far has it got" asks how it goes, "how far has it slipped" by how much. */
const asksLateness = (tags: readonly Tag[], text: string): boolean =>
	tags.includes("lateness") || (tags.includes("overdue") && /\bhow far\b/i.test(text));

/** "What is it part of" asks for the whole, where "who is part of it" asks for its people. */
const asksWhole = /^\W*(?:and |so )?(?:what|which board|whats)\b.*\bpart of\W*$/i;

const ofMoving =
	/\b(?:mov(?:e|ed|ing)|rescheduled?|rescheduling|put back|brought forward|shift(?:ed)?|delayed)\b/i;

const facetsOf = (
	tags: readonly Tag[],
	{ ask, name, needs }: Pattern,
	text: string,
): readonly Facet[] => {
	if (name === "why a board did not meet") return ["cancelled"];
	if (ask === "reasons" && ofMoving.test(text)) return ["moved"];
	if (ask === "changes") return changesOf(text);
	if (ask === "tenure")
		return unique([...termOf(text), ...tags.flatMap((tag) => itemFacet[tag] ?? [])]);
	if (ask === "records" || ask === "decisions")
		return presents.test(text) ? [...sideOf(tags, text), "presenter"] : sideOf(tags, text);
	if (ask === "meetings") {
		if (tags.includes("cancelled")) return ["cancelled"];
		const back =
			(needs[0]?.some((tag) => tag === "last" || tag === "past" || tag === "met") ?? false) ||
			tags.includes("last") ||
			/\b(?:has|have|['’]ve|had)\b.*\b(?:had|held)(?! (?:to|booked|planned)\b)\b/i.test(text);
		const which = back && !tags.includes("next") ? "last" : "next";
		const where: readonly Facet[] = tags.includes("where") ? ["place"] : [];
		return tags.includes("joint") ? [which, ...where, "joint"] : [which, ...where];
	}
	if (name === "whose it is") return ["owner"];
	if (ask === "absent") return asksForBoards.test(text) ? ["place"] : [];
	if (ask === "roles" && needs.some((group) => group.includes("own"))) return ["chair"];
	if (ask === "roles" && asksWhole.test(text)) return ["overseer"];
	if (ask === "roles" && asksBelow(text) && tags.includes("oversee")) return ["overseen"];
	const table = /^(?:roles|seats|vacancies)$/.test(ask) ? roleFacet : itemFacet;
	// "How long has it been red" asks since when that was reported.
	const isOfRag = tags.some((tag) => /^(?:red|amber|green)$/.test(tag));
	const asksSince = isOfRag && tags.includes("lateness");
	if (ask === "about" && !asksSince)
		return unique(tags.flatMap((tag) => workFacet[tag] ?? table[tag] ?? []));
	if (asksSince && (ask === "facts" || ask === "about")) return ["rag since", "status"];
	if (ask === "facts" && asksLateness(tags, text)) return ["lateness"];
	const counts = ask === "facts" && countsPosts(tags, text);
	const said = counts ? (["posts"] as const) : unique(tags.flatMap((tag) => table[tag] ?? []));
	return asksIssuer.test(text) && said.includes("released") ? ["issuer", ...said] : said;
};

const kindOf = (tag: Tag): Item["kind"] | undefined =>
	tag === "action" || tag === "milestone" || tag === "guidance" ? tag : undefined;

/** "Which meetings have moved" asks of meetings alone. */
const kindsOf = (tags: readonly Tag[], pattern: Pattern): Question["kinds"] => {
	const named = unique(tags.flatMap((tag) => kindOf(tag) ?? []));
	const areMeetings = pattern.ask === "changes" && tags.includes("meet");
	return pattern.kinds ?? (areMeetings ? [...named, "meeting"] : named);
};

const recordOf: Partial<Record<Tag, RecordFacet>> = {
	decide: "decisions",
	minutes: "minutes",
	attended: "attendance",
	apologies: "apologies",
	quorate: "quorate",
	agenda: "agenda",
	papers: "papers",
	coming: "attendance",
};

/** Whether minutes are approved is asked of the minutes; what came of a meeting is in its decisions and its minutes. */
const recordsOf = (tags: readonly Tag[]): readonly RecordFacet[] => {
	const ofOthers = tags.some((tag) => recordOf[tag] && tag !== "minutes");
	if (tags.includes("approval") && !ofOthers) return ["approval"];
	const said = unique(tags.flatMap((tag) => recordOf[tag] ?? []));
	if (tags.includes("missed")) return unique(["absence", ...said]);
	return tags.includes("outcome") ? unique(["decisions", "actions", "minutes", ...said]) : said;
};

const stateOf = (tags: readonly Tag[], pattern: Pattern, text: string): ItemState | undefined =>
	(pattern.ask === "papers" ? paperState(tags, text) : undefined) ??
	(isOfReleased(tags, pattern, text) ? "done" : undefined) ??
	(["blocked", "slipped", "overdue", "done", "due", "open"] as const).find((tag) =>
		tags.includes(tag),
	) ??
	(tags.includes("expect") ? "open" : undefined);

/** "How many days overdue" says the state of a list within what it measures. */
const lateState = (tags: readonly Tag[], { ask }: Pattern, text: string): ItemState | undefined =>
	ask === "items" && tags.includes("lateness") && /\b(overdue|late|behind|slip\w*)\b/i.test(text)
		? "overdue"
		: undefined;

const lackingOf = (tags: readonly Tag[], pattern: Pattern, text: string): Question["lacking"] => {
	if (lacksCirculation(tags, pattern, text)) return "circulation";
	if (tags.includes("unowned")) return "owner";
	if (tags.includes("undated")) return "date";
	if (tags.includes("unreported")) return "report";
	if (tags.includes("unstreamed")) return "work stream";
	if (tags.includes("unplanned")) return "plan";
	if (tags.includes("noSecretary")) return "secretary";
	if (tags.includes("noMeeting")) return "next meeting";
	if (tags.includes("notMet")) return "past meeting";
	if (tags.includes("noPlace")) return "place";
	return tags.includes("noChair") ? "chair" : undefined;
};

/** "Not green" is red or amber: of what nobody has reported, nothing is said. */
const ragsOf = (tags: readonly Tag[]): Question["rags"] => {
	if (tags.includes("notGreen") && tags.includes("notRed")) return ["amber"];
	if (tags.includes("notGreen")) return ["red", "amber"];
	if (tags.includes("notRed")) return ["amber", "green"];
	return (["red", "amber", "green"] as const).filter((rag) => tags.includes(rag));
};

/** "What meetings have I got", "list its meetings": all that are to come, and not the next alone. */
const asksForAll = (tags: readonly Tag[], { ask }: Pattern, text: string): boolean =>
	ask === "meetings" &&
	!tags.some((tag) => /^(next|last|past|met|hours|cancelled)$/.test(tag)) &&
	/\b((what|which)( other| upcoming)?|all(?: the)?|every|each|(list|show)\b.{1,40}) (meetings?|mtgs?)\b/i.test(
		text,
	);

export type Said = Omit<Question, "subjects" | "among" | "span" | "limit">;

export const meaningOf = (tags: readonly Tag[], pattern: Pattern, text: string): Said => ({
	ask: pattern.ask,
	facets: facetsOf(tags, pattern, text),
	mine:
		(pattern.ask === "changes" ? saysOwn(text) : asksOfMe(tags, text)) ||
		(pattern.ask === "deputies" && insteadOfMe.test(text)),
	kinds: kindsOf(tags, pattern),
	state: stateOf(tags, pattern, text) ?? lateState(tags, pattern, text),
	rags: ragsOf(tags),
	lacking: lackingOf(tags, pattern, text),
	by: pattern.ask === "items" ? groupedBy(text) : undefined,
	records: pattern.ask === "records" ? recordsOf(tags) : undefined,
	minutesAre: pattern.name === "minutes that wait for approval" ? minutesStates(text) : undefined,
	counted: tags.includes("count") || asksForAll(tags, pattern, text),
	yesNo: opensYesNo.test(text),
	boardState: (["forming", "ended", "active"] as const).find((state) => tags.includes(state)),
});

/** Families of things that stand for one another in a follow-up: "and COG?" puts one board for another. */
export const familyOf = (kind: EntityKind): string => {
	if (kind === "person" || kind === "organisation") return "owner";
	if (kind === "workStream" || kind === "plan") return "work";
	return kind === "board" ? "board" : "item";
};
