/** Whom the words that are looked for call by a whole name: a board, a body or somebody, who is spoken of by other names too. */
import type { Subject } from "../../domain/questions/question.ts";
import type { World } from "./understanding.ts";

const calledSo = (topic: string, { boards, organisations, people }: World) => {
	const said = topic.toLowerCase();
	const all = [
		...organisations.map((each) => ({ each, names: [each.name, ...each.aliases] })),
		...boards.map((each) => ({ each, names: [each.name, each.code, ...each.aliases] })),
		...people.map((each) => ({ each, names: [each.name] })),
	];
	return all.filter(({ names }) =>
		names.some((name) => name.toLowerCase().replace(/^the /, "") === said),
	);
};

/** The one who is called so. */
export const namedByTopic = (topic: string, world: World): Subject | undefined => {
	const [only, ...others] = calledSo(topic, world);
	return only && others.length === 0 ? { kind: only.each.kind, id: only.each.id } : undefined;
};

export const namesOfTopic = (topic: string, world: World): readonly string[] => [
	topic,
	...calledSo(topic, world).flatMap(({ names }) => names),
];
