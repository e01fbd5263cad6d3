// Prints the tally of a petition as the API tells it: in force, and the sum of its regions.
// The sum is exact only where no region is so small that it is hidden.
//   node tally.mjs http://127.0.0.1:8080 PETITION
import { api } from './api.mjs';

const [base, petition] = process.argv.slice(2);
const { inForce, byRegion } = await api(base, 'GET', `/petitions/${petition}/tally`);
const isExact = byRegion.every((region) => region.inForce !== null);
console.log(inForce, isExact ? byRegion.reduce((sum, region) => sum + region.inForce, 0) : inForce);
