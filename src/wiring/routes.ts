/** Every page of our own; whoever has some adds them here. */

import { feedRoute } from "../calendars/feed-route.ts";
import { type Health, healthRoutes } from "../ops/health.ts";
import type { FeedReading } from "../usecases/calendar/read.ts";
import type { Route } from "../web/route.ts";

export const routesOf = (reading: FeedReading, health: Health): readonly Route[] => [
	...healthRoutes(health),
	feedRoute(reading),
];
