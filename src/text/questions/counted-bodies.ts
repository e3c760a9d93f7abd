/** Bodies that a thing is counted over, named beside it by a word that stands in other titles too. */
import { itemAmong } from "../../domain/holding.ts";
import type { Item } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import type { Named } from "./ask-which.ts";
import { type Cover, fitting } from "./cover.ts";

const coverageOf = (item: Item | undefined) => {
	if (item?.kind === "action") return item.rollOut ?? [];
	return item?.kind === "guidance" ? (item.recipients ?? []) : [];
};

/** Is it counted over bodies at all? */
export const isCounted = (item: Item | undefined): boolean => coverageOf(item).length > 0;

export const bodiesOver = (item: Item | undefined): readonly string[] =>
	coverageOf(item).map(({ organisationId }) => organisationId);

const isCountedOver = (item: Item | undefined, bodyId: string): boolean =>
	bodiesOver(item).includes(bodyId);

/** "Has Mossdale done its drill": of a body that the thing is counted over, and not of what has it in a title. */
export const asBodies = (
	{ pattern }: Cover,
	named: readonly Named[],
	{ holdings }: World,
): readonly Named[] => {
	if (pattern.ask !== "coverage" || named.length < 2) return named;
	return named.map((each) => {
		const others = named
			.filter((other) => other !== each)
			.flatMap(({ options }) => options.map(({ id }) => itemAmong(holdings, id)));
		const bodies = fitting(each.piece, pattern.of)
			.map(({ known }) => known)
			.filter(
				({ id, kind }) =>
					kind === "organisation" && others.some((other) => isCountedOver(other, id)),
			);
		return bodies.length === 1 ? { ...each, options: bodies } : each;
	});
};
