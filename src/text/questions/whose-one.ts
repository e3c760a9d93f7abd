/** "How late's mine", "any note on hers", after several things of several people were told: those that are theirs, by the names they go by. */
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import type { Circumstances } from "../../usecases/questions/understanding.ts";
import { nameOf } from "./called-by.ts";
import { ownerIdOf } from "./owner-told.ts";

/** "Which are mine" picks, and "is it hers" asks whose it is. */
const theirs =
	/^(\W*(?:(?:and|so|but|ok)\b[\s,]*)*(?:how \w+(?:['’]?s| is| are)|when(?:['’]?s| is| are| was| were)|why(?:['’]?s| is| are)|(?:any|what(?:['’]?s| is)? (?:the )?)[\w ]*(?:on|of|with|for|about)|where did|who(?:['’]?s| is)? [\w ]*(?:on|with|for)) )(mine|his|hers|theirs)\b/i;

/** As many as are asked of by name. */
const most = 4;

/** Mine are the asker's; hers are those of the only other one. */
const whoseId = (
	said: string,
	told: readonly Subject[],
	{ world, meId }: Circumstances,
): string | undefined => {
	if (/^mine$/i.test(said)) return meId;
	const others = new Set(told.flatMap((each) => ownerIdOf(each, world) ?? []));
	others.delete(meId ?? "");
	const [only, ...more] = [...others];
	return more.length === 0 ? only : undefined;
};

/** Of several that were told, those that are theirs, by their names. */
const namesOf = (
	whose: string,
	told: readonly Subject[],
	circumstances: Circumstances,
): readonly string[] => {
	const { world } = circumstances;
	const id = told.length > 1 ? whoseId(whose, told, circumstances) : undefined;
	const own = told.filter((each) => id !== undefined && ownerIdOf(each, world) === id);
	return own.flatMap((each) => nameOf(each, world) ?? []);
};

export const ofWhoseOne = (
	text: string,
	{ focus, latest = 0, listed = [] }: ThreadContext,
	circumstances: Circumstances,
): string | undefined => {
	const [said, before = "", whose = ""] = theirs.exec(text) ?? [];
	if (said === undefined) return undefined;
	const rows = [focus.slice(0, latest), listed].map((row) => row.filter(isDuty));
	const [names = []] = rows
		.map((row) => namesOf(whose, row, circumstances))
		.filter(({ length }) => length > 0 && length <= most);
	if (names.length === 0) return undefined;
	// "How late's" is "how late is".
	const plain = before.replace(/^(.*\bhow \w+)['’]s /i, `$1 ${names.length > 1 ? "are" : "is"} `);
	return text.replace(said, `${plain}${names.join(" and ")}`);
};
