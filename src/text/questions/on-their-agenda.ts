/** "Is the show stand on any of them", after meetings or an agenda were told: whether it is on an agenda; a person is on a board. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import { keysOf } from "../../language/names/words.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const isOn = shaped(
	"(?:is|are|was|were|will) (?!(?:i|he|she|they|we|you|it|that|this|any\\w*|every\\w*|all|who|there)\\b)(?:the |our )?([\\w’'-]+(?: [\\w’'-]+){0,3}?) (?:down )?(?:be )?on (?:(?:any|either|one|all|both) of (?:them|those|these)|them|those|it|that|that one|there)(?: (?:agendas?|too|as well|at all|then|yet))*",
);

const words = (names: readonly string[]): ReadonlySet<string> => new Set(names.flatMap(keysOf));

export const onTheirAgenda = (
	text: string,
	{ question, focus, latest }: ThreadContext,
	{ people, organisations, workStreams }: World,
): string | undefined => {
	const said = isOn.exec(text)?.[1];
	const isOfAgenda = question?.ask === "records" && question.records?.includes("agenda");
	const isOfMeetings =
		question?.ask === "meetings" && focus.slice(0, latest).some(({ kind }) => kind === "meeting");
	if (said === undefined || !(isOfAgenda || isOfMeetings)) return undefined;
	const named = [...people, ...organisations, ...workStreams].flatMap((each) => [
		each.name,
		...("aliases" in each ? each.aliases : []),
	]);
	const all = words(named);
	return keysOf(said).some((key) => all.has(key)) ? undefined : `is the ${said} on the agenda`;
};
