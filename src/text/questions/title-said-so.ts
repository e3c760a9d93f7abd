/** "Caddies delivered?", where a work stream is called the caddies: the one thing whose title says just that, and not all that is done in the stream. */
import { dutiesIn } from "../../domain/boards/board-contents.ts";
import { referenceText } from "../../domain/register.ts";
import { opened } from "./shaped.ts";
import type { WithNames } from "./with-names.ts";

const saidDone = opened(
	"(?:(?:is|are|has|have|was|were) )?(?:the |our )?([\\w’'-]+(?: [\\w’'-]+){0,3}?) (?:(?:been|all|now) )*(\\w{2,}(?:ed|en|wn|one|ilt|aid|old|ent|ught))(?: (?:yet|now|already))*\\W*$",
);

export const ofTitleSaidSo: WithNames = (words, reading, { circumstances, read }) => {
	if (reading.is !== "question" || reading.question.ask !== "items") return undefined;
	const { subjects, span } = reading.question;
	const areGroups = subjects.every(({ kind }) => kind === "workStream" || kind === "board");
	const [, what, done] = saidDone.exec(words) ?? [];
	if (subjects.length !== 1 || !areGroups || span || what === undefined) return undefined;
	const { boards, holdings } = circumstances.world;
	const said = ` ${what} ${done} `.toLowerCase();
	const [item, ...others] = holdings
		.flatMap(dutiesIn)
		.filter(({ title }) => ` ${title} `.toLowerCase().includes(said));
	const board = boards.find(({ id }) => id === item?.boardId);
	return item && board && others.length === 0
		? read(`is ${referenceText(item, board)} done`)
		: undefined;
};
