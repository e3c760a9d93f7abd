/** "What has she got on besides that", after things to be done were told: but for those, by name. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { nameOf } from "./called-by.ts";

const besides =
	/\s(?:besides|beside|apart from|other than|bar|except(?: for)?|as well as|on top of|beyond) (?:that|this|it|those|these|them)(?: (?:one|ones|two|three))?(?=\W*$)/i;
/** "Who else is on it besides her": whoever was asked of. */
const besidesSomebody = /\s(?:besides|apart from|other than|except(?: for)?) (?:him|her)(?=\W*$)/i;
const ofBoards = /\b(?:boards?|groups?|committees?|forums?|panels?|chairs?|sits?|secretary)\b/i;

/** As many as are left out by name. */
const most = 8;

export const besidesTold = (
	text: string,
	{ focus, latest = 0, askedOf = [] }: ThreadContext,
	world: World,
): string | undefined => {
	const somebody = besidesSomebody.test(text) ? askedOf.at(-1) : undefined;
	const who = somebody?.kind === "person" ? nameOf(somebody, world) : undefined;
	if (who) return text.replace(besidesSomebody, ` besides ${who}`);
	if (!besides.test(text) || ofBoards.test(text)) return undefined;
	const names = focus
		.slice(0, latest)
		.filter(isDuty)
		.flatMap((each) => nameOf(each, world) ?? []);
	if (names.length === 0 || names.length > most) return undefined;
	return text.replace(besides, ` except ${names.join(" and ")}`);
};
