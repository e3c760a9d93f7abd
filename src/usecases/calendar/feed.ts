/** Gives somebody a live calendar of their own, gives it a new address, or stops it. */
import { type Refused, refuse } from "../../domain/refusal.ts";
import { onBehalf } from "../change-item.ts";
import type { Feed, FeedSubject } from "../ports.ts";
import type { Request } from "../request.ts";

export type FeedAsked = {
	readonly subject: FeedSubject;
	/** A new address, though there is one that works; or an end to it. */
	readonly change?: "renew" | "stop" | undefined;
};

export type FeedTold =
	| { readonly is: "issued"; readonly address: string; readonly replaced: boolean }
	/** There is one already; its address was said once and cannot be said again. */
	| { readonly is: "known"; readonly feed: Feed }
	| { readonly is: "stopped"; readonly count: number }
	/** Nobody could follow a link to this Convenor. */
	| { readonly is: "no-address" };

export const feedFor = async (
	{ subject, change }: FeedAsked,
	request: Request,
): Promise<FeedTold | Refused> => {
	const { publicUrl, me, ids, now } = request;
	if (!me) return refuse({ why: "no-standing" });
	if (!publicUrl) return { is: "no-address" };
	return request.store.change(onBehalf(request), async ({ feeds }): Promise<FeedTold> => {
		if (change === "stop") return { is: "stopped", count: await feeds.revoke(me.id, subject, now) };
		const known = await feeds.of(me.id, subject);
		if (known && change !== "renew") return { is: "known", feed: known };

		const secret = await feeds.issue({ id: ids(), personId: me.id, subject, issuedAt: now });
		const address = `${publicUrl}/calendar/${secret}.ics`;
		return { is: "issued", address, replaced: known !== undefined };
	});
};
