/** Fictional documents; none of this was ever decided by anyone. */
export const NOTA = `---
id: nota-molens
soort: nota
titel: Beslisnota over het molenplan (fictief)
taal: nl
referenties:
  com: ["COM(2031) 901"]
url: https://stukken.example/nota-molens
soort_tekst: fictief
---

## 1. Aanleiding

Op 4 maart 2031 heeft de Europese Commissie een mededeling over windmolens en watermolens gepubliceerd.

## 4. Toelichting

### Kernpunten molenplan

De Commissie stelt voor om elk jaar 300 watermolens te herstellen.

### Beoordeling

Het kabinet is positief over het molenplan. Het kabinet vraagt meer aandacht voor de kosten van het onderhoud.
`;

export const FICHE = `---
id: fiche-bruggen
soort: fiche
titel: "Fiche: Mededeling over bruggen (fictief)"
taal: nl
referenties:
  com: ["COM(2031) 902"]
url: https://stukken.example/fiche-bruggen
soort_tekst: fictief
---

## 2. Essentie voorstel

De Commissie wil dat lidstaten hun bruggen elke zes jaar keuren.

## 3. Nederlandse positie ten aanzien van het voorstel

### b) Beoordeling en inzet ten aanzien van dit voorstel

Het kabinet steunt de keuring van bruggen, maar vindt zes jaar te kort.
`;
