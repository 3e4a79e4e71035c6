import { createRoot } from 'react-dom/client';
import './ui/base.css';
import { PinWindow } from './features/pin/PinWindow.tsx';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<PinWindow />);
