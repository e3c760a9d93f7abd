/** Every question that is understood; of two that cost the same, the earlier wins. */
import type { Pattern } from "./pattern.ts";
import { boardPatterns, meetingPatterns } from "./patterns-boards.ts";
import { itemPatterns } from "./patterns-items.ts";
import { lifePatterns } from "./patterns-life.ts";
import { paperPatterns, placePatterns, recordPatterns } from "./patterns-places.ts";
import { streamPatterns } from "./patterns-streams.ts";

export const patterns: readonly Pattern[] = [
	...lifePatterns,
	...meetingPatterns,
	...recordPatterns,
	...itemPatterns,
	...boardPatterns,
	...streamPatterns,
	...placePatterns,
	...paperPatterns,
];
