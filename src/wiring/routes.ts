/** Every page of our own; whoever has some adds them here. */

import type { Parts } from "../assistant/app-context.ts";
import { feedRoute } from "../calendars/feed-route.ts";
import { type Health, healthRoutes } from "../ops/health.ts";
import type { Route } from "../web/route.ts";

export const routesOf = (
	{ feeds, store, directory }: Pick<Parts, "feeds" | "store" | "directory">,
	health: Health,
): readonly Route[] => [
	...healthRoutes(health),
	...(feeds ? [feedRoute({ feeds, store, directory })] : []),
];
