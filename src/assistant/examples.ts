/** What is shown as an example, in refusals, forms and help, names what the asker knows. */
import type { Raw } from "../command.ts";
import type { Refusal } from "../domain/refusal.ts";
import { localizeExample, localizeExamples } from "../language/names/own-examples.ts";
import { ownOf } from "../language/names/own-names.ts";
import { type Begun, readingFor } from "./open-request.ts";

export type Saying = {
	/** A sentence that holds an example. */
	readonly sentence: (says: string) => string;
	readonly example: (line: string) => string;
};

type About = {
	readonly raw: Raw;
	readonly begun: Begun;
	readonly typed?: string | undefined;
};

export const sayingFor = async ({ raw, begun, typed = "" }: About): Promise<Saying> => {
	const own = await ownOf(readingFor(raw, begun));
	const said = [typed, ...Object.values(raw)].join("\n");
	return {
		sentence: (says) => localizeExamples(says, own, said),
		example: (line) => localizeExample(line, own),
	};
};

export const refusalIn = (refusal: Refusal, { sentence, example }: Saying): Refusal => {
	if (refusal.why === "leftover") return { ...refusal, example: example(refusal.example) };
	if (refusal.why === "which") return { ...refusal, question: sentence(refusal.question) };
	if (refusal.why === "nothing-to-change") return { ...refusal, what: sentence(refusal.what) };
	if (refusal.why !== "unreadable") return refusal;
	const problems = refusal.problems.map((one) => ({ ...one, says: sentence(one.says) }));
	return { ...refusal, problems };
};
