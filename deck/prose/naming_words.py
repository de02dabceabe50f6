"""The words of a sentence that says how many something has: those that say no more than that."""

from __future__ import annotations

from deck.figures.vocabulary import words

JOINS = words("""
    le la les l un une du de des d au aux en dans sur à chez pour par the a an in at of for to from with avec its
    ses son
    leur sa leurs their y on il elle ce c qu que there and et our notre nos this cette ces ne n s se lui his
""")
VERBS = words("""
    est sont a ont compte comptent offre offrent propose proposent dispose disposent possede possedent abrite abritent
    contient contiennent emploie emploient reunit reunissent regroupe regroupent rassemble accueille accueillent recoit
    recoivent enregistre enregistrent produit produisent vend vendent fournit fournissent transporte transportent
    totalise totalisent affiche affichent atteint atteignent eleve elevent coute coutent vaut valent gagne gagnent
    percoit percoivent touche touchent mesure mesurent dure durent fait font circuler traite traitent recense recensent
    denombre denombrent reste restent etablit situe ressort demeure genere generent realise realisent represente
    representent pese pesent consomme consomment etend etendent couvre couvrent voit voient passer vendu vendue
    facture facturee monte montent
    is are has have counts count offers offer provides provide houses house holds hold contains contain seats seat
    employs employ serves serve treats treated welcomes welcomed hosts receives received gets sees saw produces produced
    generates generated sells sold records recorded registers registered totals numbers makes earns earn attracts
    attracted draws drew carries carried transports runs operates averages average reaches reached stands amounts comes
    costs cost lasts takes weighs measures remains pays pay uses consumes consumed stood made served came covers
    spans extends priced billed
""")
ADVERBS = words("""
    largest smallest biggest oldest newest
    only just now still today exactly currently here already alone overall all even
    seulement desormais aujourd hui maintenant encore toujours actuellement exactement bien deja ici elle meme egalement
""")
"""They change nothing."""
OWNERS = words("""
    enseigne entreprise societe marque groupe association maison reseau ville commune club syndicat banque mutuelle
    cooperative ecole universite hopital musee festival
    company group brand firm business association network town city charity bank club school university hospital museum
    society
""")
"""Of which a deck has one: `the brand's market share` is the market share of which it speaks."""
ARTICLES = words("the le la l our notre")
DEFINITE = words("les the ses leurs its their nos our")
WITH = words("avec with à at")
AND = words("et and but mais")
PEOPLE = words("personne personnes people person persons staff")
EMPLOYS = words("""
    a ont compte comptent emploie emploient reunit reunissent regroupe regroupent est sont
    employs employ has have is are
""")
"""The verbs that say of people no more than that there are so many: who welcomes people has others."""
AVERAGE = words("average moyenne moyen moyens moyennes")
IN = words("à au aux en dans sur chez at in on for pour")
COSTS = words("costs cost coute coutent vaut valent est is sells vend vendu vendue facture facturee priced billed")
EARNS = words("gagne gagnent percoit percoivent touche touchent earns earn makes make paid pays")
TRADES = words("""
    vend vendent vendu vendue recoit recoivent gagne gagnent percoit percoivent touche touchent produit produisent
    consomme consomment realise realisent genere generent
    sells sell sold receives receive received gets produces produced makes made earns earn pays pay uses generates
    generated consumes consumed
""")
"""Who sells forty cows had others."""
EACH = words("a an per par each chaque le la by")
TIMES = words("month year week day hour mois an semaine jour annee heure")
"""Behind a price: what it is for does not change which one it is."""
