/** What a question was read as, for whoever checks answers by machine: the same for the same question in other words. */
import { itemAmong } from "../../domain/holding.ts";
import type { Facet, Question } from "../../domain/question.ts";
import type { World } from "./understanding.ts";
import { lookupsOf } from "./world.ts";

/** How the words were read: what was asked, of which things. */
export type Read = { readonly intent: string; readonly entities: readonly string[] };

/** Facets that say how a list was asked for, and nothing of what was asked. */
const ofNoMatter: Partial<Record<Question["ask"], readonly Facet[]>> = {
	items: ["place", "owner"],
	boards: ["place"],
	papers: ["place"],
	roles: ["place"],
	about: ["place", "owner"],
};

const intentOf = ({ ask, facets }: Question): string =>
	[ask, ...facets.filter((facet) => !ofNoMatter[ask]?.includes(facet))].join(" ");

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
	const named = subjects.flatMap(({ id }) => {
		const item = itemAmong(world.holdings, id);
		return (item ? lookups.reference(item) : lookups.name(id)) ?? [];
	});
	return { intent: intentOf(question), entities: [...named, ...spokenOf(question, world)] };
};
