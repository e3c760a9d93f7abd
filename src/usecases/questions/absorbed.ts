/** A plan that was absorbed by another has nothing of its own to be done: where it went is said instead. */
import { type Answering, subjectsOf } from "./answering.ts";

export const absorbedWords = (answering: Answering): string | undefined => {
	const ids = subjectsOf("plan", answering);
	const { world, lookups } = answering;
	const said = world.plans
		.filter(({ id }) => ids.includes(id))
		.flatMap(({ name, absorbedIntoId }) => {
			const into = lookups.name(absorbedIntoId);
			return into ? [`${ids.length > 1 ? name : "It"} was absorbed into ${into}`] : [];
		});
	return said.length > 0 ? said.join(". ") : undefined;
};
