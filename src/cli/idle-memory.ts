/** When a bot of which nobody wants anything lets go of memory: once it has lain still, for as long as that finds any. */

export type Memory = {
	readonly heldBytes: () => number;
	/** Slow, and nobody is answered meanwhile. */
	readonly letGo: () => void;
};

const quietSeconds = 20;
/** Of the processor, in a second in which nothing is done but what is done every second. */
const restingMs = 20;
/** So much more than was left the last time is worth another look. */
const grown = 1.05;
/** One look lets go of little, where things lie scattered: another is worth its while as long as one finds so much. */
const found = 0.99;

/** Told every second what was spent of the processor in it, and at once when something is asked. */
export const makeRest = ({ heldBytes, letGo }: Memory) => {
	let kept = heldBytes();
	let quiet = 0;
	const look = (): void => {
		const held = heldBytes();
		letGo();
		const left = heldBytes();
		kept = left < held * found ? 0 : left;
	};
	return {
		secondPassed: (spentMs: number): void => {
			quiet = spentMs > restingMs ? 0 : quiet + 1;
			if (quiet >= quietSeconds && heldBytes() > kept * grown) look();
		},
		disturb: (): void => {
			quiet = 0;
		},
	};
};
