/** The records that an answer rests on: reference, paper and paragraph, when last changed and by whom. */

import { holdingOf, numberedIn } from "../../domain/boards/board-contents.ts";
import { wordDay } from "../../domain/dates/honest-date.ts";
import { dayIn, plainDate } from "../../domain/dates/plain-date.ts";
import { type Numbered, recordText } from "../../domain/meetings/records.ts";
import type { AnswerSource, Fact } from "../../domain/questions/answer.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { type Entity, type Item, isItemKind } from "../../domain/register.ts";
import type { Change } from "../ports.ts";
import type { Citing, Part } from "./answering.ts";
import type { World } from "./understanding.ts";
import { entityIn, lookupsOf } from "./world.ts";

/** "29 January 2009", when the paper's date was kept as a day; otherwise as it was written. */
export const paperDay = (dated: string): string =>
	/^\d{4}-\d\d-\d\d$/.test(dated) ? wordDay(plainDate(dated)).replace(/^\w+ /, "") : dated;

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
	const named = new Set(said.join(" ").match(/[A-Z][A-Z\d/]*-M?\d+/g));
	if (named.size === 0) return [];
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
