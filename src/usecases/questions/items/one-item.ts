/** The facts of one item, or of the few that a follow-up means: the fact asked for first. */
import { coverageOf } from "../../../domain/boards/board-contents.ts";
import { answerableFor } from "../../../domain/people/accountable-person.ts";
import { standsFor } from "../../../domain/people/groups.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Facet, Question, Subject } from "../../../domain/questions/question.ts";
import { type Item, isItemKind } from "../../../domain/register.ts";
import { speaksOf } from "../../../domain/words/text-match.ts";
import {
	type Answering,
	found,
	none,
	type Part,
	subject,
	subjectsOf,
	thingsAsked,
} from "../answering.ts";
import { overTimeOf, ragSince } from "../history/life.ts";
import { meetingFact, standsAs } from "../meetings/tell.ts";
import { itemsIn } from "../world.ts";
import { bodyFacts, coverageFact } from "./coverage.ts";
import { inTimeFacts } from "./dates-compared.ts";
import { withFirstDues, withLateness } from "./lateness.ts";
import { type Duty, isDuty, itemLine } from "./lines.ts";
import { standsUnderAny } from "./owners.ts";
import { textOf } from "./words.ts";

const most = 10;

const itemsAsked = ({ question, world }: Answering): readonly Item[] =>
	itemsIn(world, thingsAsked(question)).slice(0, most);

/** Who was told to own it is who "he" or "she" is next. */
const ownerOf = (item: Item): readonly Subject[] => {
	const owner = item.kind === "guidance" ? undefined : answerableFor(item);
	return owner ? [owner] : [];
};

/** "The LPB one": a board or an owner named beside the item is context, and is checked when settling the name. */
const focusOf = (items: readonly Item[], question: Question): readonly Subject[] => [
	...items.map(subject),
	...items.map(({ boardId }): Subject => ({ kind: "board", id: boardId })),
	...(question.facets.includes("owner") ? items.flatMap(ownerOf) : []),
	...question.subjects.filter(({ kind }) => !isItemKind(kind)),
];

const bodiesNamed = (items: readonly Item[], ids: readonly string[], answering: Answering) =>
	items.flatMap((item) => bodyFacts(item, ids, answering));

const countedOver: ReadonlySet<Facet> = new Set<Facet>([
	"circulated",
	"released",
	"expected",
	"state",
	"status",
]);

/** Where it has reached and where not, of what is counted body by body: told of the few that were asked of. */
const coverageOfEach = (items: readonly Item[], answering: Answering): readonly Fact[] => {
	const { facets } = answering.question;
	const isAsked = facets.length === 0 || facets.some((facet) => countedOver.has(facet));
	if (items.length > 2 || !isAsked) return [];
	return items.flatMap((item) =>
		item.kind !== "meeting" && coverageOf(item).length > 0 ? [coverageFact(item, answering)] : [],
	);
};

/** A body has a part in what stands under it, speaks of it, or, where all of them are meant, is counted over each. */
const hasPart = (item: Item, each: Subject, answering: Answering): boolean => {
	if (standsUnderAny(item, [each])) return true;
	const body = answering.world.organisations.find(({ id }) => id === each.id);
	if (!body) return false;
	const members = new Set(standsFor(body, answering.world.organisations).map(({ id }) => id));
	if (coverageOf(item).some(({ organisationId }) => members.has(organisationId))) return true;
	const text = isDuty(item) ? textOf(item, answering) : "";
	return [body.name, ...body.aliases].some((name) => speaksOf(text, name));
};

/** Someone or something named beside the item that has no recorded part in it: said, never passed over. */
const strangersTo = (items: readonly Item[], answering: Answering): readonly Fact[] => {
	const { question, lookups } = answering;
	const strangers = question.subjects.filter(
		(each) =>
			!isItemKind(each.kind) &&
			!items.some((item) => hasPart(item, each, answering)) &&
			bodiesNamed(items, [each.id], answering).length === 0,
	);
	return strangers.flatMap(({ id }): readonly Fact[] => {
		const name = lookups.name(id);
		const of = items.map(lookups.reference).join(", ");
		return name ? [none(`Nothing is recorded of ${name} in ${of}`)] : [];
	});
};

export const answerOneItem = async (asked: Answering): Promise<Part> => {
	const { question, register } = asked;
	const items = itemsAsked(asked);
	const duties = items.filter((item): item is Duty => item.kind !== "meeting");
	const asksSlip = question.facets.some((facet) => facet === "lateness" || facet === "overdue");
	const answering = asksSlip ? await withFirstDues(duties, asked) : asked;
	const changes = await register.lastChanges(items.map(({ id }) => id));
	const facets = question.facets.length > 0 ? question.facets : (["status"] as const);
	const factOf = async (item: Item): Promise<Fact> => {
		if (item.kind === "meeting")
			return meetingFact(
				standsAs(item.state.is === "held" ? "last" : "next", item, answering),
				item,
				answering,
			);
		const duty: Duty = item;
		const line = itemLine(duty, answering, changes.get(item.id));
		const since = facets.includes("rag since") ? await ragSince(item, answering) : undefined;
		const told = { ...line, ...(since ? { ragSince: since } : {}) };
		return { is: "item", facets, item: withLateness(told, duty, answering) };
	};
	const facts = await Promise.all(items.map(factOf));
	const overTime = await Promise.all(items.map((item) => overTimeOf(item, answering)));
	return found(
		[
			...strangersTo(items, answering),
			...bodiesNamed(items, subjectsOf("organisation", answering), answering),
			...inTimeFacts(items, answering),
			...facts,
			...overTime.flat(),
			...coverageOfEach(items, answering),
		],
		items.map(subject),
		{ focus: focusOf(items, question) },
	);
};
