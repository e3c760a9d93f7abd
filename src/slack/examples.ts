/** What is shown as an example, in refusals, forms and help, names what the asker knows. */
import type { Command, Raw } from "../command.ts";
import type { Refusal } from "../domain/refusal.ts";
import { inOwnWords, ownOf } from "../text/own-examples.ts";
import { type Begun, readingFor } from "./begin.ts";

export type Saying = (text: string) => string;

type About = {
	readonly command: Command;
	readonly raw: Raw;
	readonly begun: Begun;
	readonly typed?: string | undefined;
};

export const sayingFor = async ({ command, raw, begun, typed = "" }: About): Promise<Saying> => {
	const [noun = ""] = command.name.split(" ");
	const own = await ownOf(readingFor(raw, begun), noun);
	const said = [typed, ...Object.values(raw)].join("\n");
	return (text) => inOwnWords(text, own, said);
};

export const refusalIn = (refusal: Refusal, say: Saying): Refusal => {
	if (refusal.why === "leftover") return { ...refusal, example: say(refusal.example) };
	if (refusal.why === "which") return { ...refusal, question: say(refusal.question) };
	if (refusal.why === "nothing-to-change") return { ...refusal, what: say(refusal.what) };
	if (refusal.why !== "unreadable") return refusal;
	const problems = refusal.problems.map((problem) => ({ ...problem, says: say(problem.says) }));
	return { ...refusal, problems };
};
