/** The weights that were learnt, as `npm run questions:train` writes them. */

import type { Model } from "./model.ts";
import learnt from "./weights.json" with { type: "json" };

export const weights: Model = learnt as unknown as Model;
