/** "Why is casting red", after work streams were told of: the one that is called so, and no board of that name. */
import type { Subject } from "../../domain/questions/question.ts";
import { keysOf } from "../../language/names/words.ts";
import { type PutPlainly, turn } from "./turn-of-thing.ts";

const isStream = ({ kind }: Subject): boolean => kind === "workStream";

const ofStream = turn(
	"(?:why(?:['’]s| is| are)|how long (?:has|is)|since when (?:has|is)|who(?:['’]s)? (?:leads|leading|runs|running|in charge of|responsible for)|and|what about|how about) (?:the )?([\\w’'-]+(?: [\\w’'-]+)??)(?: (?:been )?(?:red|amber|green|late|like that|that))?",
);

/** "Why is casting red", after work streams were told: of the one that has that in its name. */
export const streamCalled: PutPlainly = (text, { thread, world }) => {
	const said = ofStream.exec(text)?.[1];
	const { focus, latest = 0, listed = [] } = thread;
	const told = focus.slice(0, latest);
	const areStreams = told.length > 0 && told.every(isStream);
	if (said === undefined || !areStreams) return undefined;
	const keys = keysOf(said);
	const fits = world.workStreams.filter(
		({ id, name }) =>
			[...told, ...listed].some((each) => each.id === id) &&
			keys.every((key) => keysOf(name).includes(key)),
	);
	const [stream, ...others] = fits;
	return stream && others.length === 0
		? text.replace(said, `${stream.name} work stream`)
		: undefined;
};
