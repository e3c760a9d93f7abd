/** Whether something is what it was when it was spoken of: then it is not spoken of again for that reason. */
import type { Told } from "./judge.ts";
import type { Moment } from "./programme.ts";
import { momentsOf } from "./promises.ts";
import type { Chapter } from "./story.ts";

/** These come again and again under one name. */
const comesAgain = new Set(["wanted", "wanted still", "put off"]);

/** As it was then, it would come at that very moment by the boards and the people of now. */
export const isAsThen = (one: Moment, { chapter: then }: Told, { programme }: Chapter): boolean => {
	const thing = then.programme.things.get(one.about);
	if (!thing || comesAgain.has(one.why)) return false;
	return momentsOf(thing, programme).some(
		({ why, place, at }) => why === one.why && place === one.place && at === one.at,
	);
};
