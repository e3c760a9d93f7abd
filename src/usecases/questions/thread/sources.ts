/** The facts of several parts told as one, none of them twice, and the records that they rest on. */
import { holdingOf, numberedIn } from "../../../domain/boards/board-contents.ts";
import { wordDay } from "../../../domain/dates/honest-date.ts";
import { dayIn, plainDate } from "../../../domain/dates/plain-date.ts";
import { type Numbered, recordText } from "../../../domain/meetings/records.ts";
import type { AnswerSource, Fact } from "../../../domain/questions/answer.ts";
import type { Facet } from "../../../domain/questions/facet.ts";
import type { Subject } from "../../../domain/questions/question.ts";
import { type Entity, type Item, isItemKind } from "../../../domain/register.ts";
import type { Change } from "../../ports.ts";
import { type Citing, isReference, type Part, wordsIn } from "../answering.ts";
import type { World } from "../understanding.ts";
import { entityIn, lookupsOf } from "../world.ts";

/** Kept as a day: "2009-01-29". */
export const isDay = (text: string): boolean =>
	!Number.isNaN(Date.parse(text)) && text.length === 10 && text[4] === "-";

/** "29 January 2009", when the paper's date was kept as a day; otherwise as it was written. */
export const paperDay = (dated: string): string =>
	isDay(dated) ? wordDay(plainDate(dated)).split(" ").slice(1).join(" ") : dated;

const sourceOf = (
	entity: Entity,
	change: Change | undefined,
	{ world, zone }: Citing,
): AnswerSource => {
	const lookups = lookupsOf(world);
	const isItem = isItemKind(entity.kind);
	const source = "source" in entity ? entity.source : undefined;
	const name = "name" in entity ? entity.name : "";
	return {
		reference: isItem ? lookups.reference(entity as Item) : "code" in entity ? entity.code : name,
		paper: source && paperDay(source.dated),
		paragraph: source?.paragraph,
		updated: change && wordDay(dayIn(zone, change.at)),
		by: change?.author.name,
	};
};

const recordSource = (
	record: Numbered,
	change: Change | undefined,
	{ world, zone }: Citing,
): readonly AnswerSource[] => {
	const board = world.boards.find(({ id }) => id === record.boardId);
	if (!board) return [];
	const updated = change && wordDay(dayIn(zone, change.at));
	return [{ reference: recordText(record, board), updated, by: change?.author.name }];
};

/** "Nothing is open for Barnet. All London boroughs own BPF-2": there is none, and what is told beside it has its record all the same. */
const toldBeside = (facts: readonly Fact[], world: World): readonly Subject[] => {
	const said = facts.flatMap((fact) => {
		if (fact.is === "none") return [fact.says, fact.also];
		return fact.is === "no-meeting" ? [fact.also] : [];
	});
	const words = wordsIn(said.join(" ")).filter((word) => isReference(word, ["", "M"]));
	const named = new Set(words);
	return [...named].flatMap((each) => {
		const [code = "", number = ""] = each.split("-");
		const board = world.boards.find((one) => one.code === code);
		const holding = board && holdingOf(world.holdings, board.id);
		return (holding && numberedIn(holding, number)) ?? [];
	});
};

export const sourcesOf = async (
	{ facts, rests, records = [] }: Pick<Part, "facts" | "rests" | "records">,
	citing: Citing,
): Promise<readonly AnswerSource[]> => {
	const { world, register } = citing;
	const own = rests.length + records.length === 0 ? toldBeside(facts, world) : rests;
	const ids = [...new Set(own.map(({ id }) => id))];
	const changes = await register.lastChanges([...records.map(({ id }) => id), ...ids]);
	const entities = ids.flatMap((id) => {
		const entity = entityIn(world, id);
		const cited = entity && (isItemKind(entity.kind) || entity.kind !== "person");
		return entity && cited ? [sourceOf(entity, changes.get(id), citing)] : [];
	});
	const cited = records.flatMap((record) => recordSource(record, changes.get(record.id), citing));
	return [...cited, ...entities];
};

type ListFact = Fact & { readonly is: "items" };

const references = ({ items }: ListFact): string => items.map(({ reference }) => reference).join();

/** "What is red, and why": the same list, now with its reasons. */
const isSameWithReasons = (earlier: Fact, fact: Fact): boolean =>
	earlier.is === "items" &&
	fact.is === "items" &&
	fact.reasons === true &&
	earlier.count === fact.count &&
	references(earlier) === references(fact);

/** What a line of a list says of its item already: whose it is, and when it is due. */
const inLine: ReadonlySet<Facet> = new Set<Facet>(["owner", "watcher", "issuer", "due"]);

/** "How many are amber, and who owns them": each of its lines has said so. Of one thing alone it is said again, in full. */
const isInAList = (told: readonly Fact[], fact: Fact): boolean =>
	fact.is === "item" &&
	fact.facets.length > 0 &&
	fact.facets.every((facet) => inLine.has(facet) && !(facet === "due" && fact.item.done)) &&
	told.some(
		(each) =>
			each.is === "items" &&
			each.items.length > 1 &&
			each.items.some(
				({ reference, owner }) =>
					reference === fact.item.reference && (owner ?? "") === (fact.item.owner ?? ""),
			),
	);

/** Two things asked of one item are told together, and the same thing asked twice is told once. */
export const together = (facts: readonly Fact[]): readonly Fact[] => {
	const told: Fact[] = [];
	for (const fact of facts) {
		const words = JSON.stringify(fact);
		if (told.some((each) => JSON.stringify(each) === words)) continue;
		if (isInAList(told, fact)) continue;
		const before = told.findIndex((each) => isSameWithReasons(each, fact));
		if (before >= 0) {
			told[before] = fact;
			continue;
		}
		const at = told.findIndex(
			(each) =>
				fact.is === "item" && each.is === "item" && each.item.reference === fact.item.reference,
		);
		const earlier = told[at];
		if (fact.is !== "item" || earlier?.is !== "item") told.push(fact);
		else {
			const facets = [...new Set([...earlier.facets, ...fact.facets])];
			told[at] = { ...fact, facets, item: { ...earlier.item, ...fact.item } };
		}
	}
	return told;
};
