/** What a body has to do with that is not its own: what its people own, and what speaks of it. */
import { dutiesIn } from "../../domain/holding.ts";
import { speaksOf } from "../../domain/speaks-of.ts";
import type { Answering } from "./answering.ts";
import { type Duty, isDone } from "./lines.ts";
import { textOf } from "./which-items.ts";

const mostMentions = 5;

/** What stands under nobody that was named, and speaks of them all the same. */
export const mentionsOf = (answering: Answering): string | undefined => {
	const { question } = answering;
	const [only, ...others] = question.subjects;
	return only?.kind === "organisation" && others.length + question.kinds.length === 0
		? spokenOf(only.id, answering)
		: undefined;
};

const mentioned = (items: readonly Duty[], { lookups }: Answering): string => {
	const said = items
		.slice(0, mostMentions)
		.map((item) => `${lookups.reference(item)} ${item.title}`);
	const more = items.length > mostMentions ? ` and ${items.length - mostMentions} more` : "";
	return `${said.join(", ")}${more}`;
};

/** The open items that a body's people own, and those whose words speak of it, by any of its names. */
export const spokenOf = (bodyId: string, answering: Answering): string | undefined => {
	const { world } = answering;
	const people = new Set(
		world.people.flatMap(({ id, organisationId }) => (organisationId === bodyId ? [id] : [])),
	);
	const body = world.organisations.find(({ id }) => id === bodyId);
	const names = body ? [body.name, ...body.aliases] : [];
	const open = world.holdings.flatMap(dutiesIn).filter((item) => !isDone(item));
	const isTheirs = (item: Duty) =>
		item.kind !== "guidance" && item.owner?.kind === "person" && people.has(item.owner.id);
	const theirs = open.filter(isTheirs);
	const spoken = open.filter(
		(item) => !isTheirs(item) && names.some((name) => speaksOf(textOf(item, answering), name)),
	);
	const says = [
		...(theirs.length > 0 ? [`Its people own ${mentioned(theirs, answering)}`] : []),
		...(spoken.length > 0 ? [`It is spoken of in ${mentioned(spoken, answering)}`] : []),
	];
	return says.length > 0 ? says.join(". ") : undefined;
};
