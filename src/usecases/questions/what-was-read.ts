/** What a question was read as, for whoever checks answers by machine: the same for the same question in other words. */
import { itemAmong } from "../../domain/holding.ts";
import type { Facet, Question } from "../../domain/question.ts";
import { isItemKind } from "../../domain/register.ts";
import type { World } from "./understanding.ts";
import { lookupsOf } from "./world.ts";

/** How the words were read: what was asked, of which things. */
export type Read = { readonly intent: string; readonly entities: readonly string[] };

/** Facets that say how something was asked for, and nothing of what was asked. */
const ofNoMatter: Partial<Record<Question["ask"], readonly Facet[]>> = {
	items: ["place", "owner", "state"],
	boards: ["place"],
	papers: ["place"],
	roles: ["place"],
	about: ["place", "owner", "due"],
	tenure: ["place", "owner", "due"],
	vacancies: ["place", "posts"],
	terms: ["due"],
	seats: ["members"],
	reasons: ["reason"],
	next: ["status"],
};

/** Which records, and of a list in which state or colour: as much a part of what is asked as any facet. */
const besides = ({ ask, records = [], state, rags }: Question): readonly string[] => {
	if (ask === "records") return records;
	return ask === "items" ? [...(state ? [state] : []), ...rags] : [];
};

const intentOf = (question: Question): string => {
	const { ask, facets, rags } = question;
	const silent = ofNoMatter[ask] ?? [];
	const said = facets.filter(
		(facet) => !silent.includes(facet) && !(rags.length > 0 && facet === "status"),
	);
	return [...new Set([ask, ...besides(question), ...said])].join(" ");
};

/** A body that items only mention is spoken of all the same. */
const spokenOf = ({ topic }: Question, { organisations }: World): readonly string[] =>
	organisations
		.filter(({ name, aliases }) =>
			[name, ...aliases].some((called) => called.toLowerCase() === topic?.toLowerCase()),
		)
		.map(({ name }) => name);

export const readOf = (question: Question, world: World): Read => {
	const lookups = lookupsOf(world);
	const subjects = [...question.subjects, ...(question.among ?? [])];
	const named = subjects.flatMap(({ kind, id }) => {
		const item = isItemKind(kind) ? itemAmong(world.holdings, id) : undefined;
		return (item ? lookups.reference(item) : lookups.name(id)) ?? [];
	});
	return { intent: intentOf(question), entities: [...named, ...spokenOf(question, world)] };
};
