/** What boards, people, items and the rest are called, each worked out once for as long as the thing stays as it is. */
import type { Board } from "../../domain/boards/board.ts";
import type { Plan, WorkStream } from "../../domain/items/plan.ts";
import { memoizeByObject } from "../../domain/memoize.ts";
import type { Organisation, Person } from "../../domain/people/person.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { acronymsIn } from "./acronyms.ts";
import { type Form, type Named, namedBody, namedPerson } from "./spellings.ts";
import { type Wording, type WordList, wordList } from "./word-list.ts";

/** What a thing is called when we speak of it, and how somebody can name it beyond doubt. */
export type Known = Subject & {
	readonly label: string;
	readonly exact: string;
	/** Of a person, whose name may be another's too. */
	readonly handle?: string | undefined;
};

export type Body = Board | Organisation | Person | Plan | WorkStream;

const wordingOf = (forms: readonly Form[], names: readonly string[]): Wording => ({
	forms,
	lengths: forms.reduce((bits, { core }) => bits | (1 << Math.min(core.length, 30)), 0),
	acronyms: acronymsIn(names),
});

const namedFrom = (body: Body): Named<Body> =>
	body.kind === "person"
		? namedPerson<Body & Person>(body)
		: namedBody<Exclude<Body, Person>>(body);

export const bodyNamed = memoizeByObject((body: Body): Named<Known> => {
	const { kind, id, name } = body;
	const named = namedFrom(body);
	const handle = body.kind === "person" ? body.handle : undefined;
	return { ...named, value: { kind, id, label: name, exact: name, handle } };
});

const bodyWording = (body: Body): Wording => {
	const names = "aliases" in body ? [body.name, ...body.aliases] : [];
	return wordingOf(bodyNamed(body).forms, names);
};

export const bodyWords = memoizeByObject(
	(bodies: readonly Body[]): WordList => wordList(bodies, bodyWording),
);
