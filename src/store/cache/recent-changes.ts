/** The latest change of what was lately asked about, so that citing it costs no reading. */
import type { Change } from "../../usecases/ports.ts";

const most = 5_000;

export const recentChanges = () => {
	const kept = new Map<string, Change>();
	const put = (change: Change): void => {
		const { id } = change.entity;
		const before = kept.get(id);
		if (before && before.sequence >= change.sequence) return;
		kept.delete(id);
		kept.set(id, change);
		if (kept.size <= most) return;
		const [oldest] = kept.keys();
		if (oldest !== undefined) kept.delete(oldest);
	};
	return {
		find: (id: string): Change | undefined => kept.get(id),
		keep: put,
		/** A newer one of something that is kept; of anything else there is nothing to correct. */
		renew: (change: Change): void => {
			if (kept.has(change.entity.id)) put(change);
		},
	};
};
