/** What became of the matter of something that is out: undefined while it is as it was said, or may yet be done. */
import type { Audience } from "../../domain/audience/audience.ts";
import type { Present } from "../deliver/delivery-context.ts";
import { reread } from "../deliver/re-read.ts";
import { isNews } from "../plan/rule.ts";
import type { Live } from "./live-cards.ts";
import { matterFor } from "./resolution-context.ts";
import { becameWords } from "./resolution-line.ts";
import { newsBecame } from "./standing-news.ts";

type Reading = { readonly present: Present; readonly audience: Audience } & Parameters<
	typeof reread
>[2];

export const becameNow = async (
	live: Live,
	{ present, ...reading }: Reading,
): Promise<string | undefined> => {
	const { row } = live;
	if (isNews(row.rule)) return newsBecame(live);
	const now = await reread(row, present, reading);
	// The same is only called otherwise by now.
	const isCalledOtherwise = now.is === "moved" && now.planned.destination === row.destination;
	return now.is === "wanted" || isCalledOtherwise
		? undefined
		: becameWords({ ...(await matterFor(live, present)), audience: reading.audience });
};
