/** "Late across the port": over the body that nearly everybody here is of, which is the whole programme, and not what that body owns. */
import type { Organisation } from "../../domain/people/person.ts";
import { tiers } from "../../language/names/match.ts";
import { glue, keysOf } from "../../language/names/words.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import type { Reader } from "./read.ts";

const across =
	/\b(?:right |all )?(?:across|throughout|all over) (?:(?:the|our|all of the|all of) )?(?:(?:whole|entire) )?((?!programme\b|boards?\b|all\b|every)[\w’'-]+(?: [\w’'-]+){0,4}?)(?=\W*$| (?:this|next|last|in|on|before|by|since|today|tomorrow|yesterday)\b)/i;

/** Whoever has most of the people, and twice as many as any other has. */
const homeOf = ({ people, organisations }: World): Organisation | undefined => {
	const sizes = organisations
		.map((body) => ({
			body,
			size: people.filter(({ organisationId }) => organisationId === body.id).length,
		}))
		.sort((a, b) => b.size - a.size);
	const [first, second] = sizes;
	return first && first.size > 1 && first.size >= 2 * (second?.size ?? 0) ? first.body : undefined;
};

const isCalled = ({ name, aliases }: Organisation, said: string): boolean => {
	const keys = keysOf(said).filter((key) => !glue.has(key));
	return (
		keys.length > 0 &&
		[name, ...aliases].some((each) => keys.every((key) => keysOf(each).includes(key)))
	);
};

export const acrossHome = (text: string, { circumstances: { world }, index }: Reader): string => {
	const [whole, said = ""] = across.exec(text) ?? [];
	const home = whole === undefined ? undefined : homeOf(world);
	if (whole === undefined || !home || !isCalled(home, said)) return text;
	const isOther = index
		.find(keysOf(said), "any")
		.some(({ known, tier }) => tier < tiers.part && known.id !== home.id);
	return isOther ? text : text.replace(whole, "across the programme");
};
