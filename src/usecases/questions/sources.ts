/** The records that an answer rests on: reference, paper and paragraph, when last changed and by whom. */
import type { AnswerSource } from "../../domain/answer.ts";
import { wordDay } from "../../domain/honest-date.ts";
import { dayIn, type Instant, plainDate } from "../../domain/plain-date.ts";
import type { Subject } from "../../domain/question.ts";
import { type Entity, type Item, isItemKind } from "../../domain/register.ts";
import type { Citing } from "./answering.ts";
import { entityIn, lookupsOf } from "./world.ts";

/** "29 January 2009", when the paper's date was kept as a day; otherwise as it was written. */
export const paperDay = (dated: string): string =>
	/^\d{4}-\d\d-\d\d$/.test(dated) ? wordDay(plainDate(dated)).replace(/^\w+ /, "") : dated;

const sourceOf = (
	entity: Entity,
	change: { at: Instant; author: { name: string } } | undefined,
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

export const sourcesOf = async (
	rests: readonly Subject[],
	citing: Citing,
): Promise<readonly AnswerSource[]> => {
	const { world, register } = citing;
	const ids = [...new Set(rests.map(({ id }) => id))];
	const changes = await register.lastChanges(ids);
	return ids.flatMap((id) => {
		const entity = entityIn(world, id);
		const cited = entity && (isItemKind(entity.kind) || entity.kind !== "person");
		return entity && cited ? [sourceOf(entity, changes.get(id), citing)] : [];
	});
};
